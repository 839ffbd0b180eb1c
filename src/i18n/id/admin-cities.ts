/** Teks halaman admin untuk kota, situs, perjanjian, dan penerimaan. */
export const cities = {
  title: 'Kota',
  intro:
    'Setiap kota mengirim dan menerima, dan dikelola oleh adminnya sendiri. Anda dapat mengubah kota tempat Anda menjadi admin.',
  add: 'Tambahkan kota',
  name: 'Kota',
  admins: 'Admin',
  staff: 'Orang yang berperan',
  noAdmin: 'Belum ada admin',
  others: 'dikelola pihak lain',
} as const;

export const city = {
  intro: 'Kode {{code}}, alamat /cities/{{id}}. Keduanya tetap karena tercantum pada nomor permohonan dan tautan.',
  newIntro: 'Kota ini dapat mengirim dan menerima begitu perjanjian kerja sama dengannya dicatat.',
  about: 'Tentang kota',
  where: 'Letak kota',
  words: 'Isi halaman dan surat kota',
  name: 'Nama',
  id: 'Nama dalam alamat',
  idHint: 'Huruf kecil dan tanda hubung, misalnya kota-kinabalu. Tidak dapat diubah kemudian',
  code: 'Kode',
  codeHint: '2 sampai 8 huruf, misalnya PLU. Setiap nomor permohonan diawali kode ini. Tidak dapat diubah kemudian',
  zone: 'Zona waktu',
  zoneHint: 'Tenggat penerimaan yang sudah disiapkan tetap memakai zonanya',
  language: 'Bahasa kota ini',
  languages: 'Bahasa lain yang dipakai kantornya',
  contact: 'Surel kantor program',
  contactHint: 'Ditampilkan kepada semua orang. Balasan atas surel kami masuk ke sana',
  tagline: 'Semboyan',
  introduction: 'Pengantar',
  letterhead: 'Kop surat',
  letterheadHint: 'Nama dan alamat seperti pada surat, satu baris masing-masing',
  latitude: 'Lintang',
  latitudeHint: 'Dalam derajat, lintang selatan bernilai negatif, misalnya -0,9',
  longitude: 'Bujur',
  longitudeHint: 'Dalam derajat bujur timur, misalnya 119,87',
  calendar: 'Hari yang bukan hari kerja',
  calendarNote:
    'Hari Sabtu dan Minggu sudah diketahui. Tenggat jawaban dan keberatan dihitung menurut hari kerja kota ini.',
  holidays: 'Hari libur',
  visaDays: 'Hari kerja untuk surat dan visa',
  visaDaysHint: 'Satu negara asal tamu satu baris, dan berapa hari kerja untuk surat Anda dan visa: ID 25',
  holidaysHint:
    'Satu hari satu baris, tahun lebih dahulu, lalu namanya dalam bahasa Indonesia dan Inggris: 2027-03-11 Idulfitri | Eid al-Fitr. Hari boleh tanpa nama.',
  firstAdmin: 'Admin pertama',
  firstAdminNote:
    'Menerima surel berisi tautan, dan sejak itu mengelola kota ini. Anda tidak mengelolanya, kecuali Anda menuliskan nama Anda sendiri.',
  addButton: 'Tambahkan kota dan kirim undangan',
  created: '{{city}} kini menjadi bagian jaringan. Undangan untuk {{email}} sedang dikirim.',
  error: {
    id: 'Gunakan 2 sampai 39 huruf kecil, angka, dan tanda hubung, diawali huruf',
    idTaken: 'Nama dalam alamat ini sudah dipakai kota lain',
    code: 'Gunakan 2 sampai 8 huruf',
    codeTaken: 'Kode ini sudah dipakai kota lain',
    degrees: 'Isikan derajat, misalnya -0,9 atau 119,87',
    visaDays: 'Tulis kode negara dan jumlah hari pada setiap baris, misalnya ID 25',
    holidays:
      'Tulis setiap hari pada barisnya sendiri, tahun lebih dahulu, misalnya 2027-03-11, lalu namanya dipisahkan |. Paling banyak 400 hari, dan 80 huruf per nama',
  },
} as const;

export const site = {
  title: 'Pengaturan situs',
  heading: 'Nama situs ini',
  intro:
    'Nama ini tampil di bagian atas setiap halaman dan dalam setiap surel. Hanya admin kota pengelola situs yang dapat mengubahnya.',
  city: 'Kota yang mengelola situs',
  cityHint: 'Jika Anda memilih kota lain, adminnya mengambil alih halaman ini',
  name: 'Nama situs',
  nameHint: 'Singkat, paling banyak 40 karakter',
  tagline: 'Semboyan',
  taglineHint: 'Kosongkan keduanya untuk memakai semboyan kota',
  footer: 'Kaki halaman',
  footerHint: 'Kosongkan keduanya untuk menampilkan nama kota',
  saved: 'Telah disimpan. Semua halaman menampilkannya dalam satu menit.',
  error: {
    noAdmin: 'Kota ini belum memiliki admin yang dapat mengambil alih. Undanglah seorang admin terlebih dahulu',
  },
} as const;

export const agreements = {
  title: 'Perjanjian kerja sama',
  intro:
    'Tidak seorang pun dicalonkan tanpa perjanjian yang berlaku untuk jalur dan tanggalnya. Angkanya adalah jumlah orang per tahun.',
  add: 'Tambahkan perjanjian',
  empty: 'Belum ada perjanjian',
  emptyText: 'Catatlah landasan kerja sama kota Anda dengan kota lain agar peserta dapat dicalonkan.',
} as const;

export const agreement = {
  pair: '{{a}} dan {{b}}',
  cities: 'Kota',
  city_a: 'Kota Anda',
  city_b: 'Kota mitra',
  intro: 'Perubahan di sini berlaku mulai pencalonan berikutnya; yang sudah dicalonkan tidak berubah.',
  terms: 'Isi perjanjian',
  starts: 'Hari pertama',
  ends: 'Hari terakhir',
  tracks: 'Jalur',
  yearly: '{{from}} mengirim ke {{to}}',
  yearlyHint: 'Orang per tahun',
  a_to_b: 'Kota Anda mengirim',
  b_to_a: 'Kota mitra mengirim',
  firstSends: 'Dikirim kota pertama',
  secondSends: 'Dikirim kota kedua',
  after: 'Ketika berakhir',
  honours: 'Penempatan yang sedang berjalan tetap dihormati',
  honoursHint: 'Kedua kota menuntaskannya sampai selesai',
  addButton: 'Tambahkan perjanjian',
  created: 'Perjanjian telah dicatat.',
  error: {
    same: 'Pilih kota selain kota Anda',
    order: 'Hari terakhir tidak boleh mendahului hari pertama',
    tracks: 'Pilih paling sedikit satu jalur',
  },
} as const;

export const calls = {
  title: 'Penerimaan',
  intro:
    'Penerimaan yang dipimpin kota Anda atau terbuka bagi warganya. Petugas yang menyiapkan, membuka, dan menutupnya.',
  opens: 'Dibuka',
  empty: 'Belum ada penerimaan',
  emptyText: 'Petugas kota Anda menyiapkan penerimaan di halamannya sendiri.',
} as const;
