import { both } from '../text.ts';
import { settingsOf, type CallContent, type ProgrammeContent } from './shape.ts';

/** What is offered to artists. */
export const ARTIST_PROGRAMMES: readonly ProgrammeContent[] = [
  {
    key: 'bay-of-voices',
    lead: 'palu',
    track: 'artist',
    name: both('Teluk Bersuara', 'Bay of Voices'),
    summary: both(
      'Residensi enam pekan di Palu bagi seniman Davao yang bekerja dengan ingatan dan suara.',
      'A six-week residency in Palu for artists of Davao who work with memory and sound.',
    ),
    description: both(
      'Palu mengundang seniman kota sahabat untuk mendengarkan: orang tua di kampung nelayan, pemain lalove, pasar pagi, dan pantai yang berubah bentuk. Karyanya dipertunjukkan di tempat cerita itu berasal.',
      'Palu invites artists of a partner city to listen: to elders in fishing villages, lalove players, the morning market, and a shore that has changed its shape. The work is shown where the story came from.',
    ),
  },
  {
    key: 'gongs-and-feet',
    lead: 'palu',
    track: 'artist',
    name: both('Gong dan Kaki', 'Gongs and Feet'),
    summary: both(
      'Pertemuan perkusi dan tari dari empat kota, dituanrumahi Palu.',
      'A meeting of percussion and dance from four cities, hosted by Palu.',
    ),
    description: both(
      'Kakula, kulintangan, kulintang, dan gong Lanna adalah saudara sepupu. Setiap tahun kelompok dari empat kota tinggal tiga pekan di Palu, saling mengajari, dan menutupnya dengan satu malam di tepi teluk.',
      'Kakula, kulintangan, kulintang and the gongs of Lanna are cousins. Each year groups of four cities live in Palu for three weeks, teach one another, and end with one night by the bay.',
    ),
  },
  {
    key: 'dye-and-loom',
    lead: 'palu',
    track: 'artist',
    name: both('Celup dan Tenun', 'Dye and Loom'),
    summary: both(
      'Penenun Palu tinggal enam pekan bersama penenun dan pencelup di Kota Kinabalu dan sekitarnya.',
      'Weavers of Palu stay six weeks with weavers and dyers in and around Kota Kinabalu.',
    ),
    description: both(
      'Nila, kulit bakau, dan benang yang sama melintasi laut Sulawesi jauh sebelum ada paspor. Program ini mempertemukan lagi tangan yang mengerjakannya.',
      'Indigo, mangrove bark and the same yarns crossed the Celebes Sea long before there were passports. This programme brings the hands together again.',
    ),
  },
  {
    key: 'lanna-craft-fellowship',
    lead: 'chiang-mai',
    track: 'artist',
    name: both('Beasiswa Kriya Lanna', 'Lanna Craft Fellowship'),
    summary: both(
      'Delapan pekan magang pada seorang empu kriya di Chiang Mai bagi perajin dari tiga kota.',
      'Eight weeks beside a master craftsperson in Chiang Mai for makers of three cities.',
    ),
    description: both(
      'Chiang Mai membuka bengkel yang biasanya diwariskan dalam keluarga: perak, pernis, kertas, payung, dan tenun. Yang datang membawa kriyanya sendiri dan pulang dengan satu teknik serta satu utang budi.',
      'Chiang Mai opens workshops that usually pass down in a family: silver, lacquer, paper, umbrellas and weaving. Those who come bring a craft of their own, and go home with a technique and a debt of kindness.',
    ),
  },
  {
    key: 'stories-after-water',
    lead: 'palu',
    track: 'artist',
    name: both('Cerita Sesudah Air', 'Stories After Water'),
    summary: both(
      'Seniman rupa dan teater Palu bekerja enam pekan di kampung-kampung Davao.',
      'Visual and theatre artists of Palu work six weeks in the neighbourhoods of Davao.',
    ),
    description: both(
      'Dua kota yang mengenal gempa dan banjir saling meminjam cara bercerita: mural, boneka, teater jalanan, dan nyanyian anak-anak.',
      'Two cities that know earthquakes and floods lend each other their ways of telling: murals, puppets, street theatre and children’s songs.',
    ),
  },
];

const voices: CallContent = {
  slug: 'teluk-bersuara-2027',
  programme: 'bay-of-voices',
  lead: 'palu',
  track: 'artist',
  phase: 'closing_soon',
  sending: ['davao'],
  name: both('Teluk Bersuara 2027', 'Bay of Voices 2027'),
  summary: both(
    'Enam pekan di Palu bagi lima seniman Davao yang bekerja dengan suara, cerita, atau gambar.',
    'Six weeks in Palu for five artists of Davao who work with sound, story or image.',
  ),
  description: both(
    'Anda datang untuk mendengarkan lebih dahulu. Pekan pertama tidak ada yang perlu dibuat: Anda berjalan bersama pemandu dari kampung, minum kopi, dan belajar menyapa dalam bahasa Kaili. Setelah itu Anda bekerja di salah satu dari tiga tempat, dengan satu pendamping tetap.\n\nPada pekan terakhir karya Anda ditunjukkan di tempat asalnya: di dermaga, di rumah baca, atau di halaman masjid dan gereja bila warga mengizinkan. Setiap seniman memberi satu lokakarya terbuka.\n\nCerita 2018 milik orang yang mengalaminya. Kami hanya menerima rencana yang meminta izin, bukan yang mengambil.',
    'You come to listen first. In the first week nothing has to be made: you walk with a guide from the village, drink coffee, and learn to greet in Kaili. After that you work at one of three places, with one companion throughout.\n\nIn the last week the work is shown where it came from: on the jetty, in the reading house, or in the yard of a mosque or church if the neighbours agree. Every artist gives one open workshop.\n\nThe stories of 2018 belong to those who lived them. We take only proposals that ask, not those that help themselves.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar dan studio, uang harian, asuransi, dan bahan sampai Rp12.000.000.',
    'Return flights, room and studio, daily allowance, insurance, and materials up to Rp 12,000,000.',
  ),
  audience: both(
    'Seniman Davao di bidang musik, teater, film, sastra, dan seni rupa, 18 tahun ke atas.',
    'Artists of Davao in music, theatre, film, writing and visual art, 18 years or older.',
  ),
  disciplines: ['music', 'theatre', 'film', 'visual'],
  opensIn: -40,
  closesIn: 3,
  startsIn: 95,
  lengthDays: 42,
  settings: settingsOf('artist'),
  places: [
    {
      city: 'palu',
      organisation: 'Sanggar Lalove Nosarara',
      description: both(
        'Sanggar musik dengan ruang latihan, studio rekam kecil, dan dua guru lalove.',
        'A music house with a rehearsal room, a small recording studio and two teachers of lalove.',
      ),
      capacity: 2,
      languages: ['id', 'en'],
      step_free: false,
    },
    {
      city: 'palu',
      organisation: 'Rumah Karya Talise',
      description: both(
        'Bengkel seni rupa di dekat pantai, halaman luas, pintu untuk kursi roda.',
        'An art workshop near the beach with a wide yard and doors for a wheelchair.',
      ),
      capacity: 2,
      languages: ['id', 'en'],
      step_free: true,
    },
    {
      city: 'palu',
      organisation: 'Arsip Suara Sulawesi Tengah',
      description: both(
        'Arsip rekaman lagu dan tutur; meja kerja, pendingin ruangan, dan arsiparis yang suka bercerita.',
        'An archive of recorded songs and speech: a desk, air conditioning, and an archivist who likes to talk.',
      ),
      capacity: 1,
      languages: ['id', 'en'],
      step_free: true,
    },
  ],
};

const gongs: CallContent = {
  slug: 'gong-dan-kaki-2027',
  programme: 'gongs-and-feet',
  lead: 'palu',
  track: 'artist',
  phase: 'just_opened',
  sending: ['kota-kinabalu', 'davao', 'chiang-mai'],
  name: both('Gong dan Kaki 2027', 'Gongs and Feet 2027'),
  summary: both(
    'Tiga pekan perkusi dan tari di Palu untuk kelompok kecil dari tiga kota.',
    'Three weeks of percussion and dance in Palu for small groups of three cities.',
  ),
  description: both(
    'Bawalah dua atau tiga orang yang paling tidak bisa duduk diam. Setiap pagi satu kota mengajar tiga kota lain; setiap sore kelompok campuran menyusun sesuatu yang belum ada namanya. Malam penutup berlangsung di tepi teluk, gratis, dan biasanya berakhir dengan dero sampai semua orang masuk lingkaran.\n\nPalu menyiapkan kakula, gimba, dan satu set gong; instrumen Anda sendiri boleh dibawa sampai 30 kg untuk setiap orang. Katakan sejak awal bila instrumen tertentu hanya boleh dimainkan dalam upacara. Kami akan menghormatinya.',
    'Bring the two or three people who find it hardest to sit still. Every morning one city teaches the other three; every afternoon mixed groups put together something that has no name yet. The last night is by the bay, free of charge, and usually ends with dero until everybody is in the circle.\n\nPalu provides kakula, gimba drums and a set of gongs; you may bring your own instruments up to 30 kg a person. Tell us early if one of them may be played only in a ceremony. We will respect it.',
  ),
  covered: both(
    'Tiket pulang pergi, 30 kg bagasi instrumen, penginapan bersama, makan, asuransi, dan honor pentas.',
    'Return flights, 30 kg of instruments, shared lodging, meals, insurance and a fee for the performance.',
  ),
  audience: both(
    'Pemusik dan penari Kota Kinabalu, Davao, dan Chiang Mai, sendiri atau berkelompok sampai empat orang.',
    'Musicians and dancers of Kota Kinabalu, Davao and Chiang Mai, alone or in groups of up to four.',
  ),
  disciplines: ['music', 'dance'],
  opensIn: -2,
  closesIn: 43,
  startsIn: 160,
  lengthDays: 21,
  settings: settingsOf('artist', { minorUnder: 20 }),
  places: [
    {
      city: 'palu',
      organisation: 'Taman Budaya Gunung Gawalise',
      description: both(
        'Panggung terbuka, ruang latihan berlantai kayu, dan asrama dua belas tempat tidur.',
        'An open stage, a rehearsal room with a wooden floor, and a dormitory of twelve beds.',
      ),
      capacity: 12,
      languages: ['id', 'en'],
      step_free: true,
    },
    {
      city: 'palu',
      organisation: 'Sanggar Tari Pamonte Watusampu',
      description: both(
        'Sanggar tari di kampung pesisir; latihan di halaman, tinggal di rumah warga.',
        'A dance house in a coastal village; rehearsals in the yard, lodging in neighbours’ homes.',
      ),
      capacity: 6,
      languages: ['id'],
      step_free: false,
    },
  ],
};

const dye: CallContent = {
  slug: 'celup-dan-tenun-2027',
  programme: 'dye-and-loom',
  lead: 'palu',
  track: 'artist',
  phase: 'placing',
  sending: ['palu'],
  name: both('Celup dan Tenun 2027', 'Dye and Loom 2027'),
  summary: both(
    'Enam pekan di Kota Kinabalu bagi enam penenun dan pencelup dari Palu.',
    'Six weeks in Kota Kinabalu for six weavers and dyers of Palu.',
  ),
  description: both(
    'Anda bekerja di samping penenun Sabah: melihat bagaimana mereka menjaga warna alam, menghitung motif, dan menetapkan harga. Dua pekan terakhir dipakai untuk satu kain bersama, separuh dari Palu dan separuh dari tuan rumah.\n\nBuya bomba, kain kulit kayu, sulam, dan anyaman sama-sama diterima. Anda tidak perlu berijazah; belajar dari ibu atau nenek adalah sekolah juga.\n\nKain bersama dipamerkan di kedua kota dan tidak dijual sebelum kedua pihak setuju.',
    'You work beside weavers of Sabah and see how they keep natural colours alive, count a pattern, and set a price. The last two weeks go into one joint cloth, half from Palu and half from your host.\n\nBuya bomba, bark cloth, embroidery and basketry are all welcome. You need no diploma; to have learned from a mother or grandmother is a school too.\n\nThe joint cloth is shown in both cities and not sold before both sides agree.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar, ruang kerja, uang harian, asuransi, dan bahan sampai Rp8.000.000.',
    'Return flights, a room, work space, daily allowance, insurance, and materials up to Rp 8,000,000.',
  ),
  audience: both(
    'Penenun, pencelup, dan perajin serat di Palu, 18 tahun ke atas.',
    'Weavers, dyers and fibre artists of Palu, 18 years or older.',
  ),
  disciplines: ['textile', 'craft'],
  opensIn: -170,
  closesIn: -110,
  startsIn: 42,
  lengthDays: 42,
  settings: settingsOf('artist'),
  places: [
    {
      city: 'kota-kinabalu',
      organisation: 'Rungus Weavers’ House, Inanam',
      description: both(
        'Rumah tenun dengan enam alat tenun gendong dan kebun nila di belakang.',
        'A weaving house with six back-strap looms and an indigo garden behind.',
      ),
      capacity: 3,
      languages: ['ms', 'en'],
      step_free: false,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Galeri Linangkit Penampang',
      description: both(
        'Galeri dan kelas sulam linangkit; ruang di lantai bawah, dekat bus.',
        'A gallery and class of linangkit embroidery; on the ground floor, near the bus.',
      ),
      capacity: 2,
      languages: ['ms', 'en'],
      step_free: true,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Tanjung Dye Laboratory',
      description: both(
        'Laboratorium warna alam milik kampus: panci, timbangan, dan catatan yang rapi.',
        'A university laboratory for natural colour: pots, scales and tidy notebooks.',
      ),
      capacity: 1,
      languages: ['en', 'ms'],
      step_free: true,
    },
  ],
};

const lanna: CallContent = {
  slug: 'lanna-craft-fellowship-2027',
  programme: 'lanna-craft-fellowship',
  lead: 'chiang-mai',
  track: 'artist',
  phase: 'deciding',
  sending: ['palu', 'kota-kinabalu', 'davao'],
  name: both('Beasiswa Kriya Lanna 2027', 'Lanna Craft Fellowship 2027'),
  summary: both(
    'Delapan pekan magang pada empu perak, kertas, payung, atau tenun di Chiang Mai.',
    'Eight weeks beside a master of silver, paper, umbrellas or weaving in Chiang Mai.',
  ),
  description: both(
    'Setiap peserta bekerja pada satu empu, di bengkelnya, dengan jam kerjanya. Anda menyapu lantai seperti murid lain dan belajar sampai tangan Anda mengerti. Sepekan sekali semua peserta bertemu untuk makan siang dan saling menunjukkan hasil.\n\nAnda diminta membawa satu teknik dari kota Anda dan mengajarkannya kepada murid empu itu. Pertukaran ini dua arah, juga di dalam bengkel.\n\nChiang Mai kadang berasap pada bulan kering. Kami menyediakan ruang tidur dengan penyaring udara dan masker.',
    'Each fellow works with one master, in the master’s workshop and at the master’s hours. You sweep the floor like any pupil and learn until your hands understand. Once a week all fellows meet for lunch and show one another what they have made.\n\nYou are asked to bring one technique of your own city and teach it to the master’s pupils. The exchange goes both ways inside the workshop too.\n\nChiang Mai can be smoky in the dry months. We provide bedrooms with air filters, and masks.',
  ),
  covered: both(
    'Tiket pulang pergi, visa, kamar dengan penyaring udara, uang harian, asuransi, dan bahan sampai 15.000 baht.',
    'Return flights, visa, a room with an air filter, daily allowance, insurance, and materials up to 15,000 baht.',
  ),
  audience: both(
    'Perajin dan seniman kriya dari Palu, Kota Kinabalu, dan Davao, 20 tahun ke atas.',
    'Craftspeople and craft artists of Palu, Kota Kinabalu and Davao, 20 years or older.',
  ),
  disciplines: ['textile', 'craft'],
  opensIn: -120,
  closesIn: -60,
  startsIn: 62,
  lengthDays: 56,
  settings: settingsOf('artist', { minorUnder: 20 }),
  places: [
    {
      city: 'chiang-mai',
      organisation: 'Wua Lai Silver House',
      description: both(
        'Bengkel perak keluarga; berisik pada pagi hari, hening pada sore hari.',
        'A family silver workshop; loud in the morning, quiet in the afternoon.',
      ),
      capacity: 2,
      languages: ['th', 'en'],
      step_free: true,
    },
    {
      city: 'chiang-mai',
      organisation: 'Baan Kradat Sa, San Kamphaeng',
      description: both(
        'Pembuat kertas sa dan payung; halaman jemur, sumur, dan bak celup.',
        'Makers of mulberry paper and umbrellas, with a drying yard, a well and vats.',
      ),
      capacity: 2,
      languages: ['th', 'en'],
      step_free: false,
    },
    {
      city: 'chiang-mai',
      organisation: 'Mae Ping Indigo and Weaving Studio',
      description: both(
        'Studio nila dan tenun dengan delapan alat tenun dan toko kecil di depan.',
        'An indigo and weaving studio with eight looms and a small shop in front.',
      ),
      capacity: 3,
      languages: ['th', 'en'],
      step_free: true,
    },
    {
      city: 'chiang-mai',
      organisation: 'Nantaram Lacquer Workshop',
      description: both(
        'Bengkel pernis di kota tua; perlu kesabaran dan kulit yang tidak alergi getah.',
        'A lacquer workshop in the old town; it takes patience, and a skin that bears the sap.',
      ),
      capacity: 1,
      languages: ['th'],
      step_free: false,
    },
  ],
};

const stories: CallContent = {
  slug: 'cerita-sesudah-air-2026',
  programme: 'stories-after-water',
  lead: 'palu',
  track: 'artist',
  phase: 'running',
  sending: ['palu'],
  name: both('Cerita Sesudah Air 2026', 'Stories After Water 2026'),
  summary: both(
    'Enam pekan mural, boneka, dan teater jalanan di Davao bagi empat seniman Palu.',
    'Six weeks of murals, puppets and street theatre in Davao for four artists of Palu.',
  ),
  description: both(
    'Seniman Palu bekerja di kampung tepi sungai di Davao, bersama anak-anak dan orang tua yang tahu rasanya mengangkat kasur ke atap. Bentuknya bebas, asal dapat dibuat dengan tangan dan ditinggalkan di sana.\n\nAngkatan ini sedang berjalan. Catatan mingguannya dibacakan di radio kedua kota setiap Sabtu pagi.',
    'Artists of Palu work in the riverside neighbourhoods of Davao with children and elders who know what it is to carry a mattress up to the roof. The form is free, as long as it is made by hand and stays there.\n\nThis intake is under way. Its weekly notes are read on the radio of both cities on Saturday mornings.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar, studio, uang harian, asuransi, dan bahan sampai Rp10.000.000.',
    'Return flights, a room, a studio, daily allowance, insurance, and materials up to Rp 10,000,000.',
  ),
  audience: both(
    'Seniman rupa, teater, dan tutur di Palu, 18 tahun ke atas.',
    'Visual, theatre and storytelling artists of Palu, 18 years or older.',
  ),
  disciplines: ['visual', 'theatre', 'film'],
  opensIn: -240,
  closesIn: -190,
  startsIn: -20,
  lengthDays: 42,
  settings: settingsOf('artist'),
  places: [
    {
      city: 'davao',
      organisation: 'Bankerohan Riverside Theatre Workshop',
      description: both(
        'Kelompok teater di dekat pasar Bankerohan; latihan setelah pasar tutup.',
        'A theatre group near Bankerohan market; rehearsals begin when the market closes.',
      ),
      capacity: 2,
      languages: ['en', 'fil'],
      step_free: true,
    },
    {
      city: 'davao',
      organisation: 'Matina Mural House',
      description: both(
        'Rumah seniman dengan perancah, cat, dan tembok yang menunggu.',
        'An artists’ house with scaffolding, paint and walls that are waiting.',
      ),
      capacity: 2,
      languages: ['en', 'fil'],
      step_free: false,
    },
  ],
};

/** The intakes for artists. */
export const ARTIST_CALLS: readonly CallContent[] = [voices, gongs, dye, lanna, stories];
