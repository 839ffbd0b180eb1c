import type { CityId } from '../text.ts';

/** What the first pages of a form are filled in with, by city: invented, and spelt as people there would. */
export interface LocalDetails {
  readonly streets: readonly string[];
  readonly schools: readonly string[];
  readonly universities: readonly string[];
  /** Kin to be called in an emergency. */
  readonly kin: readonly (readonly [name: string, relation: string])[];
  readonly phone: string;
  /** Languages of everybody, with the least and the best level. */
  readonly languages: readonly (readonly [language: string, from: number, to: number])[];
  /** Languages of some. */
  readonly alsoSpoken: readonly string[];
  readonly homes: readonly string[];
  readonly tests: readonly string[];
}

const palu: LocalDetails = {
  streets: [
    'Jalan Undata, Besusu Timur', 'Jalan Tombolotutu, Talise', 'Jalan Garuda, Birobuli Utara', 'Jalan Kancil, Tatura Utara',
    'Jalan Cemara, Donggala Kodi', 'Lorong Bakti, Kawatuna', 'Jalan Padanjakaya, Pengawu', 'Jalan Lalove, Lere',
    'Huntap Tondo Blok C', 'Jalan Trans Sulawesi, Mamboro', 'Jalan Bulu Masomba, Lasoani', 'Jalan Dayodara, Talise Valangguni',
  ],
  schools: ['SMA Negeri Bukit Kawatuna', 'SMK Seni dan Kriya Nosarara', 'MA Al-Istiqamah Talise', 'SMA Swasta Teluk Mutiara', 'SMK Pariwisata Silae'],
  universities: ['Universitas Lembah Palu', 'Institut Teluk Sulawesi', 'Sekolah Tinggi Kesehatan Nosarara', 'Universitas Pantai Talise'],
  kin: [
    ['Hamzah', 'ayah'], ['Rosmini', 'ibu'], ['Kalsum', 'nenek'], ['Irwan', 'kakak'], ['Nurmin', 'bibi'],
    ['Yohanis', 'ayah'], ['Marlina', 'ibu'], ['Ketut Sari', 'ibu'], ['Darwis', 'paman'],
  ],
  phone: '+62 852 0000 ',
  languages: [['id', 6, 6], ['en', 2, 4]],
  alsoSpoken: ['lew', 'lew', 'bug', 'jv', 'ban', 'pmf', 'ar'],
  homes: [
    'Rumah kayu dengan tiga kamar; tamu mendapat kamar depan sendiri. Kami berlima, ada satu kucing dan tangga empat anak tangga.',
    'Rumah kecil di hunian tetap, satu kamar untuk tamu. Orang tua, adik, dan nenek tinggal di sini. Tidak ada tangga.',
    'Kami punya kamar kosong sejak kakak menikah. Ada dua anak kecil yang berisik dan kebun kelor. Kamar mandi di luar.',
    'Kamar berdua dengan saya, dua tempat tidur. Ibu memasak halal; tetangga memelihara anjing. Sepuluh menit ke sekolah.',
  ],
  tests: ['TOEFL ITP 457, 2026', 'Sertifikat bahasa Inggris sekolah, nilai A, 2026', 'TOEFL ITP 503, 2025', 'Kursus kota tingkat menengah, 2026'],
}; // prettier-ignore

const kotaKinabalu: LocalDetails = {
  streets: [
    'Taman Inanam Laut', 'Kampung Kolopis, Penampang', 'Jalan Likas Baru', 'Kampung Numbak, Menggatal', 'Taman Luyang Perdana',
    'Lorong Bunga Raya, Putatan', 'Kampung Nosoob, Penampang', 'Jalan Tuaran Batu 5', 'Kepayan Ridge', 'Taman Telipok Ria',
  ],
  schools: ['SMK Bukit Likas', 'Sekolah Menengah St. Adrian, Penampang', 'SMK Telipok Jaya', 'Kian Hwa Secondary School'],
  universities: ['Universiti Teluk Likas', 'Kinabalu Coastal College', 'Institut Kejururawatan Sabah Barat'],
  kin: [
    ['Sapin bin Tahir', 'father'], ['Juliah Gundohoi', 'mother'], ['Chong Su Fah', 'mother'], ['Rosli bin Hassan', 'father'],
    ['Winnie Majabin', 'aunt'], ['Dominic Lojiwin', 'father'], ['Hajah Saadiah', 'grandmother'], ['Liew Fook On', 'father'],
  ],
  phone: '+60 14 000 ',
  languages: [['ms', 6, 6], ['en', 4, 5]],
  alsoSpoken: ['dtp', 'dtp', 'bdr', 'zh', 'hak', 'ta', 'id'],
  homes: [
    'A terrace house; the guest has my brother’s room. Four of us, one goldfish. Steps at the door, a ramp can be borrowed.',
    'A kampung house on posts, eleven steps. We are seven and eat together. There is a dog who is all noise.',
    'A flat on the ground floor near the bus. The guest shares a room with me. My grandmother speaks Dusun and is always home.',
  ],
  tests: ['MUET band 4, 2025', 'SPM English, A, 2025', 'IELTS 6.5, 2026', 'MUET band 3.5, 2026'],
}; // prettier-ignore

const davao: LocalDetails = {
  streets: [
    'Purok 4, Daliao, Toril', 'Sto. Rosario Street, Buhangin', 'Km 7, Lanang', 'Purok Narra, Calinan Proper', 'Juna Drive, Matina',
    'Purok 11, Bankerohan', 'Sitio Kahusayan, Marilog', 'Leon Street, Agdao', 'Phase 2, Mintal', 'Purok Sampaguita, Bunawan',
  ],
  schools: ['Toril Bay National High School', 'Buhangin Hills Science High School', 'San Roque Academy of Calinan', 'Matina Arts High School'],
  universities: ['Gulf of Davao State College', 'University of Mount Apo', 'San Isidro College of Nursing'],
  kin: [
    ['Rolando Bacalso', 'father'], ['Marites Dumaguit', 'mother'], ['Hadji Omar Macapaar', 'father'], ['Nenita Amban', 'grandmother'],
    ['Jocelyn Tumulak', 'aunt'], ['Edgar Quilaton', 'uncle'], ['Baby Ruth Escarilla', 'mother'], ['Teodora Salazar', 'mother'],
  ],
  phone: '+63 905 000 ',
  languages: [['ceb', 6, 6], ['fil', 5, 6], ['en', 4, 6]],
  alsoSpoken: ['mrw', 'mdh', 'tsg', 'hil', 'ilo', 'nan', 'sgn'],
  homes: [
    'Two floors, and the guest sleeps below with a window to the guava tree. We are six, two of us under ten. No pets, one rooster next door.',
    'Our house is small but we have hosted cousins for years. The guest gets the bed and I take the mat. Near the jeepney stop.',
    'A quiet house with my parents and lola. Own room, shared bathroom, three steps. We go to church on Sundays; guests need not.',
  ],
  tests: ['TOEIC 815, 2025', 'School oral examination, with honours, 2026', 'IELTS 7.0, 2026'],
}; // prettier-ignore

const chiangMai: LocalDetails = {
  streets: [
    'Chang Khlan Road, Soi 9', 'Ban Tawai, Hang Dong', 'Wat Ket, Faham', 'San Kamphaeng Sai Kao', 'Suthep Road, Soi 4', 'Nong Hoi',
    'Mae Hia', 'Chang Phueak, Soi 3', 'Pa Daet', 'Doi Saket',
  ],
  schools: ['Ping Riverside Wittayakhom School', 'Doi Kham Pittaya School', 'San Kamphaeng Crafts School', 'Nantaram Girls’ and Boys’ School'],
  universities: ['Lanna University of Arts and Sciences', 'Mae Ping Technical University', 'Suthep Nursing College'],
  kin: [
    ['Somsak Srisuwan', 'father'], ['Wandee Chaiwong', 'mother'], ['Kham Inthanon', 'grandmother'], ['Decha Thammachai', 'uncle'],
    ['Pranee Duangdee', 'mother'], ['Boonsri Nanta', 'aunt'], ['Lee Saelee', 'father'],
  ],
  phone: '+66 90 000 ',
  languages: [['th', 6, 6], ['en', 3, 4]],
  alsoSpoken: ['nod', 'nod', 'zh', 'ja', 'id', 'mis'],
  homes: [
    'A wooden house by the canal. The guest has a room upstairs with a fan; the stairs are steep. We are four, and a shy cat.',
    'A shophouse: noodles below, we live above. Own room. It smells of broth from five in the morning.',
    'My grandparents’ house in the village, with a rice barn. The guest sleeps in my aunt’s room on the ground floor. Many chickens.',
  ],
  tests: ['TOEIC 640, 2026', 'School English examination, grade 4, 2026', 'IELTS 5.5, 2026'],
}; // prettier-ignore

/** By city. */
export const LOCAL: Readonly<Record<CityId, LocalDetails>> = {
  palu,
  'kota-kinabalu': kotaKinabalu,
  davao,
  'chiang-mai': chiangMai,
};

/** Allergies, conditions and needs that some people have, in Indonesian and in English. */
export const HEALTH = {
  id: {
    allergies: ['Udang dan kepiting', 'Kacang tanah', 'Debu', 'Penisilin', 'Sengatan lebah'],
    medical: [
      'Asma ringan; saya membawa inhaler dan jarang memakainya, kecuali bila berasap.',
      'Maag. Saya perlu makan tepat waktu dan membawa obat sendiri.',
      'Pernah patah tulang tangan kiri tahun 2023, sudah sembuh.',
      'Migrain kira-kira sebulan sekali; cukup istirahat di ruang gelap.',
    ],
    access: [
      'Saya memakai alat bantu dengar di telinga kanan; mohon duduk di sisi kiri kelas.',
      'Kaki kanan saya lebih lemah. Saya bisa berjalan jauh, tetapi perlu pegangan di tangga.',
      'Mata saya minus tinggi; bahan tertulis dengan huruf besar sangat membantu.',
    ],
  },
  en: {
    allergies: ['Shellfish', 'Peanuts', 'Dust', 'Penicillin', 'Bee stings'],
    medical: [
      'Mild asthma; I carry an inhaler and seldom need it, except in smoke.',
      'Stomach trouble if I skip meals. I bring my own tablets.',
      'Type 1 diabetes, well managed. I need a refrigerator and regular meals.',
      'Migraine about once a month; a dark room is enough.',
    ],
    access: [
      'I wear a hearing aid on the right; please let me sit on the left side of the room.',
      'I use a wheelchair outdoors and crutches indoors. Ground floor, please, and a shower with a seat.',
      'I read large print. Sixteen points is enough.',
    ],
  },
} as const;
