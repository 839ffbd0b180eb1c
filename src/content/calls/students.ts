import { both } from '../text.ts';
import { settingsOf, type CallContent, type ProgrammeContent } from './shape.ts';

/** What is offered to students. */
export const STUDENT_PROGRAMMES: readonly ProgrammeContent[] = [
  {
    key: 'lanna-school-term',
    lead: 'palu',
    track: 'student',
    name: both('Dua Bulan di Sekolah Lanna', 'Two Months at a Lanna School'),
    summary: both(
      'Pelajar Palu belajar delapan pekan di sekolah dan rumah keluarga di Chiang Mai.',
      'School students of Palu spend eight weeks at a school and with a family in Chiang Mai.',
    ),
    description: both(
      'Setiap tahun pelajar Palu duduk di kelas di Chiang Mai, tinggal bersama keluarga, dan belajar satu kerajinan sampai bisa mengajarkannya lagi di rumah.',
      'Each year students of Palu sit in class in Chiang Mai, live with a family, and learn one craft well enough to teach it at home.',
    ),
  },
  {
    key: 'bay-to-bay',
    lead: 'palu',
    track: 'student',
    name: both('Dari Teluk ke Teluk', 'From Bay to Bay'),
    summary: both(
      'Pelajar Palu meneliti pesisir bersama pelajar Kota Kinabalu selama enam pekan.',
      'School students of Palu study the coast with students of Kota Kinabalu for six weeks.',
    ),
    description: both(
      'Dua kota di tepi laut, satu pertanyaan setiap tahun: apa yang sudah kita pelajari tentang hidup di pesisir, dan apa yang belum? Pelajar dari kedua kota mengukur, mewawancarai, dan melaporkan bersama.',
      'Two cities by the sea, one question each year: what have we learned about living on a coast, and what have we not? Students of both cities measure, interview and report together.',
    ),
  },
  {
    key: 'term-by-the-bay',
    lead: 'chiang-mai',
    track: 'student',
    name: both('Satu Semester di Tepi Teluk', 'A Term by the Bay'),
    summary: both(
      'Mahasiswa Chiang Mai kuliah dan bekerja dengan warga di Palu selama dua belas pekan.',
      'University students of Chiang Mai study and work with neighbours in Palu for twelve weeks.',
    ),
    description: both(
      'Chiang Mai mengirim mahasiswanya untuk belajar bagaimana sebuah kota bangkit: dari tata ruang sampai dapur umum, dari arsip keluarga sampai hutan bakau.',
      'Chiang Mai sends its students to learn how a city gets up again: from town planning to shared kitchens, from family archives to mangroves.',
    ),
  },
  {
    key: 'coast-school',
    lead: 'davao',
    track: 'student',
    name: both('Sekolah Pesisir Teluk Davao', 'Davao Gulf Coast School'),
    summary: both(
      'Mahasiswa Palu dan Kota Kinabalu belajar empat pekan bersama nelayan dan peneliti di Teluk Davao.',
      'University students of Palu and Kota Kinabalu learn for four weeks with fishers and researchers on the Davao Gulf.',
    ),
    description: both(
      'Sekolah lapangan di laut, di pasar ikan, dan di balai desa. Setiap kelompok meninggalkan satu peta atau satu alat yang dipakai nelayan setelah mereka pulang.',
      'A field school at sea, at the fish market and in the village hall. Each group leaves behind one map or one tool that fishers go on using.',
    ),
  },
];

const lanna: CallContent = {
  slug: 'sekolah-lanna-2027',
  programme: 'lanna-school-term',
  lead: 'palu',
  track: 'student',
  phase: 'open',
  sending: ['palu'],
  name: both('Dua Bulan di Sekolah Lanna 2027', 'Two Months at a Lanna School 2027'),
  summary: both(
    'Delapan pekan di sekolah dan rumah keluarga di Chiang Mai untuk delapan pelajar Palu.',
    'Eight weeks at a school and with a family in Chiang Mai for eight students of Palu.',
  ),
  description: both(
    'Anda masuk kelas setiap pagi bersama teman sebaya: matematika dan bahasa Inggris seperti biasa, bahasa Thai dari nol. Tiga sore dalam sepekan Anda belajar pada seorang perajin, mencelup nila, melukis payung, atau menempa perak. Pada akhir pekan Anda tinggal bersama keluarga angkat, yang sudah bersiap dengan makanan halal bila Anda memerlukannya.\n\nTidak perlu bisa bahasa Thai. Yang perlu adalah rasa ingin tahu, kesehatan yang baik, dan satu hal dari Palu yang dapat Anda ajarkan: cara menggoreng bawang sampai renyah, langkah pamonte, permainan masa kecil, apa saja.\n\nDua guru pendamping dari Palu ikut bergantian. Keluarga Anda menerima kabar setiap pekan, dan dapat menelepon pendamping siang dan malam.',
    'You go to class every morning with students of your own age: mathematics and English as usual, Thai from nothing. On three afternoons a week you learn from a maker: dip cloth in indigo, paint umbrellas, or beat silver. You live with a host family, who have made ready for halal food if you need it.\n\nYou do not have to speak Thai. What you do need is curiosity, good health, and one thing from Palu that you can teach: how to fry shallots until they crackle, the steps of pamonte, a game of your childhood, anything.\n\nTwo teachers of Palu take turns to go with you. Your family hears from us every week, and can telephone the teacher by day and by night.',
  ),
  covered: both(
    'Tiket pulang pergi, visa, keluarga angkat, makan, buku, asuransi, dan uang saku setiap pekan.',
    'Return flights, visa, host family, meals, books, insurance and weekly pocket money.',
  ),
  audience: both(
    'Pelajar SMA, MA, dan SMK di Palu, 16 sampai 18 tahun.',
    'Upper secondary and vocational students of Palu, 16 to 18 years old.',
  ),
  ages: { min: 16, max: 18 },
  stage: 'school',
  opensIn: -25,
  closesIn: 20,
  startsIn: 188,
  lengthDays: 56,
  settings: settingsOf('student', { minorUnder: 20 }),
  places: [
    {
      city: 'chiang-mai',
      organisation: 'Wat Ket Riverside School',
      description: both(
        'Sekolah di tepi Sungai Ping dengan kelas dua bahasa; sore hari belajar mencelup nila di bengkel sebelah.',
        'A school on the Ping river with bilingual classes; in the afternoon indigo dyeing at the workshop next door.',
      ),
      capacity: 3,
      languages: ['en', 'th'],
      step_free: true,
    },
    {
      city: 'chiang-mai',
      organisation: 'San Kamphaeng Crafts Secondary School',
      description: both(
        'Sekolah kejuruan di desa payung dan kertas sa, setengah jam dari kota dengan bus sekolah.',
        'A vocational school in the village of umbrellas and mulberry paper, half an hour from the city by school bus.',
      ),
      capacity: 3,
      languages: ['en', 'th'],
      step_free: false,
    },
    {
      city: 'chiang-mai',
      organisation: 'Doi Kham Science School',
      description: both(
        'Sekolah sains yang mengukur udara setiap pagi dan menanam pohon di lereng Doi Suthep.',
        'A science school that measures the air each morning and plants trees on the slope of Doi Suthep.',
      ),
      capacity: 2,
      languages: ['en', 'th'],
      step_free: true,
    },
  ],
};

const bayCovered = both(
  'Tiket pulang pergi, asrama atau keluarga angkat, makan, asuransi, perlengkapan lapangan, dan uang saku.',
  'Return flights, boarding house or host family, meals, insurance, field equipment and pocket money.',
);
const bayAudience = both(
  'Pelajar SMA, MA, dan SMK di Palu, 16 sampai 18 tahun, yang tidak mabuk laut.',
  'Upper secondary students of Palu, 16 to 18 years old, who do not mind a boat.',
);

const bay: CallContent = {
  slug: 'teluk-ke-teluk-2027',
  programme: 'bay-to-bay',
  lead: 'palu',
  track: 'student',
  phase: 'in_review',
  sending: ['palu'],
  name: both('Dari Teluk ke Teluk 2027', 'From Bay to Bay 2027'),
  summary: both(
    'Enam pekan meneliti bakau, pasar ikan, dan cerita pesisir bersama pelajar Kota Kinabalu.',
    'Six weeks with students of Kota Kinabalu on mangroves, fish markets and the stories of the coast.',
  ),
  description: both(
    'Tahun ini pertanyaannya adalah bakau. Palu menanamnya kembali setelah 2018; Kota Kinabalu menjaga yang masih ada di tengah kota yang tumbuh. Anda mengukur batang dan lumpur, mencatat burung, mewawancarai nelayan di dermaga, dan menulis laporan bersama teman dari Kota Kinabalu.\n\nAnda tinggal di asrama sekolah pada hari kerja dan di keluarga angkat pada akhir pekan. Bahasa Melayu cukup dekat dengan bahasa Indonesia untuk langsung bercanda, dan cukup jauh untuk salah paham; kami menyiapkan daftar kata yang menipu.\n\nSetelah pulang, Anda memaparkan hasilnya di balai kota dan di kelurahan tempat bakau itu tumbuh.',
    'This year’s question is the mangrove. Palu has been planting it again since 2018; Kota Kinabalu looks after what is left in the middle of a growing city. You measure stems and mud, count birds, interview fishers at the jetty, and write a report with partners from Kota Kinabalu.\n\nYou live at the school’s boarding house on weekdays and with a host family at weekends. Malay is near enough to Indonesian to joke in at once, and far enough to misunderstand; we give you a list of the words that deceive.\n\nOnce home, you present what you found at the town hall and in the neighbourhood where the mangroves grow.',
  ),
  covered: bayCovered,
  audience: bayAudience,
  ages: { min: 16, max: 18 },
  stage: 'school',
  opensIn: -75,
  closesIn: -18,
  startsIn: 85,
  lengthDays: 42,
  settings: settingsOf('student', { minorUnder: 18 }),
  places: [
    {
      city: 'kota-kinabalu',
      organisation: 'SMK Likas Bay',
      description: both(
        'Sekolah menengah dekat hutan bakau kota, dengan laboratorium biologi dan regu dayung.',
        'A secondary school near the city’s mangroves, with a biology laboratory and a rowing team.',
      ),
      capacity: 4,
      languages: ['ms', 'en'],
      step_free: true,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Sekolah Menengah Kasih Penampang',
      description: both(
        'Sekolah di antara sawah Penampang; pekan tamu menjadi bagian pelajaran ekonomi.',
        'A school among the rice fields of Penampang, where the market day is part of economics.',
      ),
      capacity: 3,
      languages: ['ms', 'en'],
      step_free: false,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Pulau Sayang Field Station',
      description: both(
        'Pos lapangan kecil di pulau, sepuluh menit naik perahu; berangkat dan pulang bersama kapal sekolah.',
        'A small field station on an island, ten minutes by boat; you come and go with the school boat.',
      ),
      capacity: 2,
      languages: ['ms', 'en'],
      step_free: false,
    },
  ],
};

const bayBefore: CallContent = {
  ...bay,
  slug: 'teluk-ke-teluk-2026',
  phase: 'finished',
  name: both('Dari Teluk ke Teluk 2026', 'From Bay to Bay 2026'),
  summary: both(
    'Enam pekan bersama pelajar Kota Kinabalu tentang sampah laut dan pasar ikan.',
    'Six weeks with students of Kota Kinabalu on litter at sea and the fish market.',
  ),
  description: both(
    'Angkatan pertama meneliti sampah laut: apa yang hanyut ke pantai, dari mana datangnya, dan siapa yang memungutnya. Para pelajar menimbang tiga ratus karung di dua teluk dan memasang papan hasilnya di pasar.\n\nProgram ini sudah selesai. Laporannya dapat dibaca di perpustakaan kedua kota.',
    'The first intake studied litter at sea: what drifts ashore, where it comes from, and who picks it up. The students weighed three hundred sacks on two bays and put a board with the results up at the market.\n\nThis exchange is over. The report can be read at the libraries of both cities.',
  ),
  audience: both(
    'Pelajar SMA, MA, dan SMK di Palu, 15 sampai 18 tahun, yang tidak mabuk laut.',
    'Upper secondary students of Palu, 15 to 18 years old, who do not mind a boat.',
  ),
  ages: { min: 15, max: 18 },
  opensIn: -420,
  closesIn: -370,
  startsIn: -230,
};

const term: CallContent = {
  slug: 'term-by-the-bay-2027',
  programme: 'term-by-the-bay',
  lead: 'chiang-mai',
  track: 'student',
  phase: 'placing',
  sending: ['chiang-mai'],
  name: both('Satu Semester di Tepi Teluk 2027', 'A Term by the Bay 2027'),
  summary: both(
    'Dua belas pekan kuliah dan kerja lapangan di Palu untuk sembilan mahasiswa Chiang Mai.',
    'Twelve weeks of courses and field work in Palu for nine university students of Chiang Mai.',
  ),
  description: both(
    'Mahasiswa Chiang Mai mengambil dua mata kuliah di Palu dan bekerja dua hari sepekan dengan warga: memetakan jalur evakuasi, mencatat cerita keluarga, menguji air sumur, atau mengajar bahasa Inggris di kelurahan pesisir.\n\nBahasa Indonesia diajarkan tiga pekan pertama, setiap pagi, oleh guru yang sabar. Makanan Palu pedas dan asam; begitu pula makanan Thailand Utara, jadi kami tidak khawatir.',
    'Students of Chiang Mai take two courses in Palu and work two days a week with neighbours: they map the ways out to high ground, write down family stories, test the water of wells, or teach English in a coastal neighbourhood.\n\nIndonesian is taught every morning of the first three weeks by a patient teacher. The food of Palu is hot and sour; so is that of Northern Thailand, and we do not worry.',
  ),
  covered: both(
    'Tiket pulang pergi, visa, kamar, uang makan, asuransi, kursus bahasa, dan biaya kuliah.',
    'Return flights, visa, a room, food allowance, insurance, language course and tuition.',
  ),
  audience: both(
    'Mahasiswa di Chiang Mai, 18 sampai 24 tahun, semua jurusan.',
    'University students of Chiang Mai, 18 to 24 years old, of any subject.',
  ),
  ages: { min: 18, max: 24 },
  stage: 'university',
  opensIn: -150,
  closesIn: -95,
  startsIn: 50,
  lengthDays: 84,
  settings: settingsOf('student', { minorUnder: 20 }),
  places: [
    {
      city: 'palu',
      organisation: 'Balai Studi Kebencanaan Teluk Palu',
      description: both(
        'Kelompok peneliti dan warga yang menguji jalur evakuasi dan mengajar di sekolah dasar.',
        'Researchers and neighbours who test the ways to high ground and teach at primary schools.',
      ),
      capacity: 4,
      languages: ['id', 'en'],
      step_free: true,
    },
    {
      city: 'palu',
      organisation: 'Rumah Baca Donggala Kodi',
      description: both(
        'Perpustakaan warga di bukit barat; mengumpulkan foto dan surat yang selamat dari gempa.',
        'A neighbourhood library on the western hill, which collects photographs and letters that outlived the earthquake.',
      ),
      capacity: 3,
      languages: ['id', 'en'],
      step_free: false,
    },
    {
      city: 'palu',
      organisation: 'Kebun Kelor Pesisir Mamboro',
      description: both(
        'Kebun dan dapur ibu-ibu yang mengeringkan daun kelor dengan panas matahari.',
        'A garden and kitchen where women dry moringa leaves in the heat of the sun.',
      ),
      capacity: 2,
      languages: ['id'],
      step_free: true,
    },
  ],
};

const coast: CallContent = {
  slug: 'coast-school-2026',
  programme: 'coast-school',
  lead: 'davao',
  track: 'student',
  phase: 'finished',
  sending: ['palu', 'kota-kinabalu'],
  name: both('Sekolah Pesisir Teluk Davao 2026', 'Davao Gulf Coast School 2026'),
  summary: both(
    'Empat pekan bersama nelayan dan peneliti di Teluk Davao dan Pulau Samal.',
    'Four weeks with fishers and researchers on the Davao Gulf and Samal Island.',
  ),
  description: both(
    'Pekan pertama di kelas, pekan kedua di perahu, pekan ketiga di pasar ikan sebelum subuh, pekan keempat menulis. Kelompok terdiri dari tiga orang dari tiga kota, dan setiap kelompok menyelesaikan satu hal kecil yang berguna.\n\nAngkatan ini meninggalkan peta arus yang kini tergantung di dua koperasi nelayan, dan sebuah lagu dalam tiga bahasa yang tidak ada hubungannya dengan laut.',
    'The first week in class, the second on boats, the third at the fish market before dawn, the fourth to write. A group is three people of three cities, and each group finishes one small, useful thing.\n\nThis intake left a map of currents that now hangs in two fishing cooperatives, and a song in three languages that has nothing to do with the sea.',
  ),
  covered: both(
    'Tiket pulang pergi, penginapan bersama, makan, perahu, asuransi, dan uang saku.',
    'Return flights, shared lodging, meals, boats, insurance and pocket money.',
  ),
  audience: both(
    'Mahasiswa di Palu dan Kota Kinabalu, 18 sampai 24 tahun, yang bisa berenang.',
    'University students of Palu and Kota Kinabalu, 18 to 24 years old, who can swim.',
  ),
  ages: { min: 18, max: 24 },
  stage: 'university',
  opensIn: -330,
  closesIn: -290,
  startsIn: -150,
  lengthDays: 28,
  settings: settingsOf('student'),
  places: [
    {
      city: 'davao',
      organisation: 'Samal Reef and Fisheries Station',
      description: both(
        'Pos penelitian terumbu dengan dua perahu dan dapur yang ramai.',
        'A reef research station with two boats and a busy kitchen.',
      ),
      capacity: 5,
      languages: ['en', 'fil'],
      step_free: false,
    },
    {
      city: 'davao',
      organisation: 'Daliao Fishers’ Cooperative',
      description: both(
        'Koperasi nelayan di Toril; bangun pukul tiga, selesai pukul sepuluh.',
        'A fishing cooperative in Toril; up at three, done by ten.',
      ),
      capacity: 4,
      languages: ['en', 'fil'],
      step_free: true,
    },
  ],
};

/** The intakes for students. */
export const STUDENT_CALLS: readonly CallContent[] = [lanna, bay, bayBefore, term, coast];
