import { both } from '../text.ts';
import { settingsOf, type CallContent, type ProgrammeContent } from './shape.ts';

/** What is offered to creative entrepreneurs. */
export const ENTREPRENEUR_PROGRAMMES: readonly ProgrammeContent[] = [
  {
    key: 'market-day-sabah',
    lead: 'kota-kinabalu',
    track: 'entrepreneur',
    name: both('Hari Pasar Sabah', 'Market Day Sabah'),
    summary: both(
      'Empat pekan di usaha kreatif Kota Kinabalu bagi wirausaha muda dari tiga kota.',
      'Four weeks inside creative businesses of Kota Kinabalu for young entrepreneurs of three cities.',
    ),
    description: both(
      'Kota Kinabalu membuka dapur, bengkel, dan pasar tamunya bagi wirausaha muda yang ingin belajar dari orang yang sudah sepuluh tahun lebih dulu.',
      'Kota Kinabalu opens its kitchens, workshops and market days to young entrepreneurs who want to learn from people ten years ahead of them.',
    ),
  },
  {
    key: 'bean-to-bay',
    lead: 'palu',
    track: 'entrepreneur',
    name: both('Dari Biji ke Teluk', 'From Bean to Bay'),
    summary: both(
      'Pengusaha pangan Palu belajar empat pekan pada petani dan pembuat cokelat Davao.',
      'Food makers of Palu learn four weeks with the growers and chocolate makers of Davao.',
    ),
    description: both(
      'Sulawesi menanam kakao terbanyak di Indonesia tetapi jarang memakan cokelatnya sendiri. Davao sudah mengubah hal itu, dan bersedia menunjukkan caranya.',
      'Sulawesi grows most of Indonesia’s cocoa and seldom eats its own chocolate. Davao has changed that for itself, and is willing to show how.',
    ),
  },
  {
    key: 'lanna-design-lab',
    lead: 'chiang-mai',
    track: 'entrepreneur',
    name: both('Lab Desain Lanna', 'Lanna Design Lab'),
    summary: both(
      'Empat pekan di studio desain Chiang Mai: dari kriya kampung menjadi produk yang bertahan.',
      'Four weeks in the design studios of Chiang Mai: from village craft to a product that lasts.',
    ),
    description: both(
      'Studio Chiang Mai bekerja dengan perajin desa tanpa menghapus nama mereka. Lab ini membagi kebiasaan kerja itu: riset bahan, harga yang adil, kemasan, dan cara berkata tidak.',
      'The studios of Chiang Mai work with village makers without rubbing out their names. The lab shares how: research into materials, fair prices, packaging, and ways to say no.',
    ),
  },
  {
    key: 'shallots-and-sambal',
    lead: 'kota-kinabalu',
    track: 'entrepreneur',
    name: both('Bawang dan Sambal', 'Shallots and Sambal'),
    summary: both(
      'Wirausaha pangan Kota Kinabalu bekerja empat pekan di dapur dan kebun Palu.',
      'Food entrepreneurs of Kota Kinabalu work four weeks in the kitchens and gardens of Palu.',
    ),
    description: both(
      'Bawang goreng Palu renyah berbulan-bulan, kelornya sampai ke Jepang, dan ikan asapnya harum sampai ke ujung jalan. Kota Kinabalu mengirim pembuat makanan untuk belajar caranya dan mengajarkan sambal tuhau sebagai gantinya.',
      'The fried shallots of Palu stay crisp for months, its moringa reaches Japan, and its smoked fish scents the whole street. Kota Kinabalu sends food makers to learn how, and to teach tuhau sambal in return.',
    ),
  },
];

const ages = { min: 18, max: 35 };

const market: CallContent = {
  slug: 'market-day-sabah-2027',
  programme: 'market-day-sabah',
  lead: 'kota-kinabalu',
  track: 'entrepreneur',
  phase: 'interviews',
  sending: ['palu', 'davao', 'chiang-mai'],
  name: both('Hari Pasar Sabah 2027', 'Market Day Sabah 2027'),
  summary: both(
    'Empat pekan di dapur, bengkel, dan pasar Kota Kinabalu bagi sembilan wirausaha muda.',
    'Four weeks in the kitchens, workshops and markets of Kota Kinabalu for nine young entrepreneurs.',
  ),
  description: both(
    'Anda ditempatkan pada satu usaha dan ikut bekerja, bukan sekadar berkunjung: memesan bahan, menghitung ongkos, melayani pembeli. Setiap pekan ada satu hari tamu, ketika Anda menjual produk Anda sendiri di samping pedagang Sabah dan mendengar langsung apa kata orang.\n\nPelamar yang lolos penilaian diwawancarai lewat video selama dua puluh menit, dalam bahasa Inggris atau Melayu/Indonesia. Kami menanyakan angka dan alasan, bukan logat.\n\nDi akhir program Anda dan tuan rumah menandatangani satu halaman: apa yang akan kalian kerjakan bersama sesudahnya, atau mengapa tidak.',
    'You are placed with one business and work in it rather than visit: order supplies, reckon costs, serve customers. Once a week is market day, when you sell your own goods beside traders of Sabah and hear at first hand what people say.\n\nThose who come through the reviews are interviewed by video for twenty minutes, in English or in Malay or Indonesian. We ask about figures and reasons, not about accents.\n\nAt the end you and your host sign one page: what you will do together from now on, or why not.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar, uang harian, asuransi, lapak pasar, dan 20 kg bagasi contoh produk.',
    'Return flights, a room, daily allowance, insurance, a market stall, and 20 kg of samples.',
  ),
  audience: both(
    'Wirausaha kreatif Palu, Davao, dan Chiang Mai, 18 sampai 35 tahun, usaha paling lama 3 tahun.',
    'Creative entrepreneurs of Palu, Davao and Chiang Mai, 18 to 35 years old, in business for 3 years at most.',
  ),
  ages,
  opensIn: -90,
  closesIn: -32,
  startsIn: 75,
  lengthDays: 28,
  settings: settingsOf('entrepreneur', { blind: false, interviews: true, reviewsNeeded: 2 }),
  places: [
    {
      city: 'kota-kinabalu',
      organisation: 'Borneo Larder Kitchen',
      description: both(
        'Dapur produksi kecil bersertifikat halal; sambal, acar bambangan, dan ekspor ke Brunei.',
        'A small halal-certified kitchen: sambal, pickled bambangan, and exports to Brunei.',
      ),
      capacity: 3,
      languages: ['ms', 'en'],
      step_free: true,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Gaya Street Makers’ Collective',
      description: both(
        'Dua belas perajin dengan satu toko dan lapak pasar Minggu.',
        'Twelve makers with one shop and a stall at the Sunday market.',
      ),
      capacity: 3,
      languages: ['ms', 'en'],
      step_free: false,
    },
    {
      city: 'kota-kinabalu',
      organisation: 'Teluk Likas Digital Studio',
      description: both(
        'Studio animasi dan gim yang bercerita tentang hutan hujan; tim sepuluh orang.',
        'A studio of animation and games about the rainforest; a team of ten.',
      ),
      capacity: 3,
      languages: ['en', 'ms'],
      step_free: true,
    },
  ],
};

const cacao: CallContent = {
  slug: 'biji-ke-teluk-2026',
  programme: 'bean-to-bay',
  lead: 'palu',
  track: 'entrepreneur',
  phase: 'running',
  sending: ['palu'],
  name: both('Dari Biji ke Teluk 2026', 'From Bean to Bay 2026'),
  summary: both(
    'Empat pekan pada petani kakao dan pembuat cokelat di Davao bagi lima pengusaha Palu.',
    'Four weeks with the cacao growers and chocolate makers of Davao for five food makers of Palu.',
  ),
  description: both(
    'Dua pekan di kebun Calinan untuk fermentasi dan pengeringan, dua pekan di dapur cokelat untuk sangrai, giling, dan cetak. Setiap peserta membawa lima kilogram biji dari Sulawesi dan pulang dengan batang cokelatnya sendiri.\n\nAngkatan ini sedang berjalan. Kabar dari kebun dikirim setiap hari Rabu.',
    'Two weeks in the groves of Calinan for fermenting and drying, two in a chocolate kitchen for roasting, grinding and moulding. Each participant brings five kilograms of beans from Sulawesi and goes home with their own bar.\n\nThis intake is under way. News from the groves is sent every Wednesday.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar, makan, asuransi, transportasi ke kebun, dan bahan latihan.',
    'Return flights, a room, meals, insurance, transport to the groves and practice materials.',
  ),
  audience: both(
    'Pengusaha cokelat, kopi, dan pangan olahan di Palu, 18 sampai 35 tahun.',
    'Makers of chocolate, coffee and food in Palu, 18 to 35 years old.',
  ),
  ages,
  disciplines: ['food'],
  opensIn: -260,
  closesIn: -215,
  startsIn: -14,
  lengthDays: 28,
  settings: settingsOf('entrepreneur'),
  places: [
    {
      city: 'davao',
      organisation: 'Calinan Cacao Growers’ Cooperative',
      description: both(
        'Koperasi empat puluh petani dengan kotak fermentasi dan rumah jemur sendiri.',
        'A cooperative of forty growers with its own fermenting boxes and drying house.',
      ),
      capacity: 3,
      languages: ['en', 'fil'],
      step_free: false,
    },
    {
      city: 'davao',
      organisation: 'Apo Foot Chocolate Kitchen',
      description: both(
        'Pembuat cokelat kecil yang menjual di kafe sendiri dan mengajar pada hari Sabtu.',
        'A small chocolate maker that sells in its own café and teaches on Saturdays.',
      ),
      capacity: 2,
      languages: ['en', 'fil'],
      step_free: true,
    },
  ],
};

const lab: CallContent = {
  slug: 'lanna-design-lab-2027',
  programme: 'lanna-design-lab',
  lead: 'chiang-mai',
  track: 'entrepreneur',
  phase: 'upcoming',
  sending: ['palu', 'kota-kinabalu', 'davao'],
  name: both('Lab Desain Lanna 2027', 'Lanna Design Lab 2027'),
  summary: both(
    'Empat pekan di studio desain Chiang Mai bagi delapan wirausaha dari tiga kota.',
    'Four weeks in the design studios of Chiang Mai for eight entrepreneurs of three cities.',
  ),
  description: both(
    'Bawa satu produk yang hampir jadi. Pekan pertama dibongkar, pekan kedua dan ketiga dibuat ulang bersama studio tuan rumah dan perajin desa, pekan keempat diuji di pasar akhir pekan.\n\nLab ini bukan kelas. Tidak ada sertifikat untuk duduk, hanya untuk mencoba. Setiap peserta mengajari studio satu bahan atau cara kerja dari kotanya.',
    'Bring one product that is nearly there. In the first week it is taken apart, in the second and third it is made again with the host studio and village makers, in the fourth it is tried at the weekend market.\n\nThe lab is not a class. There is no certificate for sitting, only for trying. Each participant teaches the studio one material or way of working from home.',
  ),
  covered: both(
    'Tiket pulang pergi, visa, kamar, uang harian, asuransi, bahan purwarupa, dan lapak pasar.',
    'Return flights, visa, a room, daily allowance, insurance, prototype materials and a market stall.',
  ),
  audience: both(
    'Wirausaha kriya, busana, desain, dan penerbitan, 20 sampai 35 tahun.',
    'Entrepreneurs in craft, fashion, design and publishing, 20 to 35 years old.',
  ),
  ages: { min: 20, max: 35 },
  disciplines: ['craft', 'fashion', 'design', 'publishing'],
  opensIn: 14,
  closesIn: 59,
  startsIn: 182,
  lengthDays: 28,
  settings: settingsOf('entrepreneur', { minorUnder: 20 }),
  places: [
    {
      city: 'chiang-mai',
      organisation: 'Chang Moi Object Studio',
      description: both(
        'Studio benda rumah tangga yang bekerja dengan rotan, tanah liat, dan kaca daur ulang.',
        'A studio of household objects in rattan, clay and recycled glass.',
      ),
      capacity: 3,
      languages: ['en', 'th'],
      step_free: true,
    },
    {
      city: 'chiang-mai',
      organisation: 'Hom Lanna Clothing',
      description: both(
        'Merek busana nila dengan dua puluh penjahit di rumah masing-masing.',
        'An indigo clothing label with twenty tailors in their own homes.',
      ),
      capacity: 3,
      languages: ['en', 'th'],
      step_free: false,
    },
    {
      city: 'chiang-mai',
      organisation: 'Tha Phae Paper and Press',
      description: both(
        'Penerbit dan pencetak kecil dengan mesin cetak tua dan kertas sa.',
        'A small publisher and printer with an old press and mulberry paper.',
      ),
      capacity: 2,
      languages: ['en', 'th'],
      step_free: true,
    },
  ],
};

const shallots: CallContent = {
  slug: 'bawang-dan-sambal-2027',
  programme: 'shallots-and-sambal',
  lead: 'kota-kinabalu',
  track: 'entrepreneur',
  phase: 'open',
  sending: ['kota-kinabalu'],
  name: both('Bawang dan Sambal 2027', 'Shallots and Sambal 2027'),
  summary: both(
    'Empat pekan di dapur dan kebun Palu bagi lima wirausaha pangan Kota Kinabalu.',
    'Four weeks in the kitchens and gardens of Palu for five food entrepreneurs of Kota Kinabalu.',
  ),
  description: both(
    'Anda bekerja pada satu usaha pangan di Palu: mengiris dan meniriskan bawang, mengeringkan kelor, mengasapi ikan, atau menyangrai kopi dari Napu dan Kulawi. Tuan rumah membuka pembukuannya sejauh Anda membuka pembukuan Anda.\n\nSetiap Jumat sore para peserta memasak bersama untuk tetangga. Pada pekan keempat produk percobaan dijual di pasar malam, dan uangnya dibagi menurut kesepakatan yang ditulis sebelumnya.',
    'You work in one food business of Palu: slice and drain shallots, dry moringa, smoke fish, or roast coffee from Napu and Kulawi. Your host opens the books as far as you open yours.\n\nOn Friday afternoons the participants cook together for the neighbours. In the fourth week the trial products are sold at the night market, and the money is shared as agreed in writing beforehand.',
  ),
  covered: both(
    'Tiket pulang pergi, kamar, uang harian, asuransi, bahan percobaan, dan lapak pasar malam.',
    'Return flights, a room, daily allowance, insurance, trial ingredients and a night-market stall.',
  ),
  audience: both(
    'Wirausaha pangan Kota Kinabalu, 18 sampai 35 tahun, usaha paling lama 3 tahun.',
    'Food entrepreneurs of Kota Kinabalu, 18 to 35 years old, in business for 3 years at most.',
  ),
  ages,
  disciplines: ['food'],
  opensIn: -10,
  closesIn: 34,
  startsIn: 150,
  lengthDays: 28,
  settings: settingsOf('entrepreneur'),
  places: [
    {
      city: 'palu',
      organisation: 'Dapur Bawang Raja Tavanjuka',
      description: both(
        'Dapur bawang goreng keluarga; dua puluh pekerja, sebagian besar ibu tetangga.',
        'A family kitchen for fried shallots; twenty workers, most of them mothers from next door.',
      ),
      capacity: 2,
      languages: ['id'],
      step_free: true,
    },
    {
      city: 'palu',
      organisation: 'Koperasi Kelor Lembah Palu',
      description: both(
        'Koperasi kelor dengan rumah pengering surya dan laboratorium kecil.',
        'A moringa cooperative with a solar drying house and a small laboratory.',
      ),
      capacity: 2,
      languages: ['id', 'en'],
      step_free: true,
    },
    {
      city: 'palu',
      organisation: 'Sangrai Kopi Kulawi',
      description: both(
        'Penyangrai kopi yang membeli langsung dari delapan kampung di pegunungan.',
        'A coffee roaster that buys straight from eight mountain villages.',
      ),
      capacity: 1,
      languages: ['id', 'en'],
      step_free: false,
    },
  ],
};

/** The intakes for creative entrepreneurs. */
export const ENTREPRENEUR_CALLS: readonly CallContent[] = [market, cacao, lab, shallots];
