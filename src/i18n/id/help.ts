import { privacy } from './help-privacy.ts';

/** Bantuan, pernyataan aksesibilitas, dan kontak; teks privasi yang panjang ada di help-privacy.ts. */
export const help = {
  title: 'Bantuan',
  intro:
    'Jawaban singkat atas pertanyaan yang paling sering kami terima. Bila pertanyaan Anda tidak ada di sini, tulislah kepada kantor program di kota Anda.',
  onThisPage: 'Di halaman ini',
  more: 'Masih memerlukan bantuan?',
  group: {
    applying: 'Mengajukan permohonan',
    documents: 'Dokumen',
    people: 'Pemberi rekomendasi dan wali',
    time: 'Tenggat, menunggu, dan mengundurkan diri',
    messages: 'Pesan, biaya, dan keaslian',
  },
  questions: {
    phone: {
      title: 'Bisakah saya mengajukan permohonan lewat ponsel?',
      text: {
        1: 'Bisa. Setiap halaman dapat dipakai di layar kecil dan dengan sambungan lambat. Dokumen boleh difoto lalu diunggah. Anda tidak perlu memasang aplikasi.',
        2: 'Untuk jawaban yang panjang, lebih mudah menuliskannya dahulu di aplikasi catatan, lalu menempelkannya.',
      },
    },
    account: {
      title: 'Apakah saya memerlukan akun?',
      text: {
        1: 'Untuk membaca, tidak. Akun dibuat ketika Anda mulai mengajukan permohonan: cukup alamat surel dan kata sandi. Satu akun juga dapat bertindak untuk orang yang Anda asuh, misalnya anak Anda; hal itu tercatat.',
      },
    },
    save: {
      title: 'Bagaimana cara menyimpan dan melanjutkan nanti?',
      text: {
        1: 'Tekan “Simpan” di akhir bagian, meskipun ada jawaban yang belum terisi. Masuklah lagi dari perangkat apa pun, lalu buka “Permohonan saya”.',
        2: 'Bila Anda dikeluarkan ketika sedang menulis, tulisan Anda tersimpan di perangkat itu. Masuklah lagi dan tulisan itu kembali.',
      },
    },
    several: {
      title: 'Bolehkah saya mengajukan permohonan ke beberapa program?',
      text: {
        1: 'Boleh, satu permohonan untuk setiap program. Untuk tanggal yang sama Anda hanya dapat menerima satu tawaran: begitu Anda menerimanya, tawaran lain yang bertumpang tindih diakhiri.',
      },
    },
    group: {
      title: 'Kami satu kelompok. Bagaimana caranya?',
      text: {
        1: 'Pada program yang menerima kelompok, satu orang memimpin permohonan dan menambahkan anggota lainnya. Setiap peserta memiliki dokumen dan persetujuan sendiri, dan memerlukan tempat sendiri.',
      },
    },
    language: {
      title: 'Saya menulis dalam bahasa apa?',
      text: {
        1: 'Halaman tersedia dalam bahasa Indonesia dan Inggris, dan dapat diganti kapan saja di bagian atas halaman. Tulislah jawaban dalam bahasa yang disebutkan program; bila tidak disebutkan, keduanya boleh.',
      },
    },
    paper: {
      title: 'Saya tidak dapat memakai internet. Bolehkah lewat kertas?',
      text: {
        1: 'Boleh. Mintalah formulir kertas di kantor program kota Anda dan serahkan di sana. Yang dihitung adalah hari kantor menerimanya. Petugas mengetiknya dengan melampirkan pindaian formulir Anda, dan petugas itu tidak ikut memutuskan.',
      },
    },
    formats: {
      title: 'Berkas apa yang dapat dikirim?',
      text: {
        1: 'PDF, JPEG, PNG, dan WebP, masing-masing paling besar 10 MB. Jumlah berkas untuk setiap dokumen tertulis pada program. Berkas Word perlu disimpan sebagai PDF lebih dahulu.',
      },
    },
    passport: {
      title: 'Saya belum punya paspor',
      text: {
        1: 'Untuk mengajukan permohonan, paspor belum diperlukan, kecuali program memintanya. Paspor diminta setelah Anda dicalonkan ke kota tuan rumah. Perhatikan masa berlakunya setelah hari terakhir Anda: ada negara yang meminta 6 bulan, ada yang 18 bulan.',
      },
    },
    large: {
      title: 'Berkas saya terlalu besar, atau pengunggahan terhenti',
      text: {
        1: 'Ambil foto dengan mutu lebih rendah, atau simpan PDF dengan gambar lebih sedikit. Bila sambungan terputus, cukup berkas itu saja yang dikirim ulang.',
      },
    },
    wrong: {
      title: 'Dokumen saya ditolak',
      text: {
        1: 'Anda menerima surel berisi alasan dan batas waktu. Ganti satu berkas itu saja; bagian lain permohonan Anda tetap seperti semula.',
      },
    },
    referee: {
      title: 'Apa yang dilakukan pemberi rekomendasi?',
      text: {
        1: 'Anda menyebutkan nama dan alamat surelnya. Setelah permohonan Anda terkirim, ia menerima tautan, menulis atau mengunggah rekomendasinya, dan selesai. Ia tidak memerlukan akun, dan Anda tidak melihat isi tulisannya.',
      },
    },
    refereeSilent: {
      title: 'Pemberi rekomendasi saya belum menjawab',
      text: {
        1: 'Kami mengingatkannya. Pada permohonan Anda terlihat apakah rekomendasi sudah masuk, dan selama masih terbuka Anda dapat menyebutkan orang lain. Bila surelnya tidak sampai, mintalah ia memeriksa kotak spam.',
      },
    },
    guardian: {
      title: 'Saya belum cukup umur. Apa yang dilakukan orang tua atau wali?',
      text: {
        1: 'Mereka menerima tautan sendiri dan menjawab setuju atau tidak atas teks dalam bahasa mereka. Persetujuan itu dapat dicabut kemudian. Tanpa persetujuan, permohonan Anda tidak dapat dilanjutkan.',
        2: 'Tautan itu tidak pernah diberikan kepada Anda, sebab siapa pun yang memegangnya dapat menandatangani. Anda dapat meminta kantor mengirimkannya lagi. Batas usianya tertulis pada halaman program dan berbeda antarnegara.',
      },
    },
    deadline: {
      title: 'Kapan tepatnya program ditutup?',
      text: {
        1: 'Pada akhir menit terakhir yang tertulis, menurut zona waktu di sampingnya, misalnya pukul 23.59 WITA. Bila Anda berada di zona lain, halaman program menyebutkan pukul berapa itu bagi Anda. Di sana tenggat juga dapat dimasukkan ke kalender Anda.',
      },
    },
    late: {
      title: 'Saya terlambat',
      text: {
        1: 'Tulisan Anda tetap tersimpan, tetapi tidak dapat dikirim lagi. Bila terjadi sesuatu di luar kuasa Anda, misalnya gempa atau listrik padam lama, tulislah hari itu juga kepada kantor program di kota Anda: petugas dapat menerima permohonan yang terlambat dengan alasan yang dicatat.',
      },
    },
    afterwards: {
      title: 'Apa yang terjadi setelah permohonan saya kirim?',
      text: {
        1: 'Anda menerima tanda terima dengan nomor permohonan, waktu, dan sidik berkas dari yang Anda kirim. Permohonan Anda menunjukkan setiap langkah berikutnya, giliran siapa, dan sampai kapan.',
        2: 'Semua pemohon menerima jawaban. Bila Anda tidak setuju dengan keputusan, surat itu menjelaskan cara dan batas waktu mengajukan keberatan; yang memutuskannya orang lain.',
      },
    },
    withdraw: {
      title: 'Bagaimana cara mengundurkan diri?',
      text: {
        1: 'Buka permohonan Anda dan pilih “Undurkan diri”, kapan saja sebelum pertukaran dimulai. Anda tidak wajib memberi alasan. Hal itu tidak merugikan Anda bila kelak mengajukan permohonan lagi.',
      },
    },
    email: {
      title: 'Saya tidak menerima surel',
      text: {
        1: 'Periksa kotak spam, dan pastikan alamat Anda di “Akun” sudah benar. Semua yang kami tulis lewat surel juga tertulis pada permohonan Anda.',
      },
    },
    whatsapp: {
      title: 'Bisakah mengajukan permohonan atau bertanya lewat WhatsApp?',
      text: {
        1: 'Tidak ada permohonan, dokumen, atau keputusan yang dikirim lewat WhatsApp, dan petugas tidak pernah meminta paspor atau kode di sana. Alamat program tentu boleh Anda bagikan kepada teman. Sampaikan pertanyaan lewat pesan di halaman permohonan Anda atau lewat surel agar jawabannya dapat Anda buka lagi.',
      },
    },
    cost: {
      title: 'Apakah ada biayanya?',
      text: {
        1: 'Mengajukan permohonan tidak dipungut biaya. Yang ditanggung program tertulis pada halamannya. Bila ada yang meminta uang agar Anda terpilih, laporkan kepada kantor program.',
      },
    },
    trust: {
      title: 'Apakah sebuah surat atau sertifikat asli?',
      text: {
        1: 'Setiap surat memuat nomor dari register kota. Tanyakan nomor itu kepada kantor program yang tertera sebelum Anda mengandalkan salinannya.',
      },
    },
  },
  accessibility: {
    title: 'Aksesibilitas',
    intro:
      'Siapa pun harus dapat membaca, mengajukan permohonan, dan menjawab di sini, apa pun perangkat, sambungan, atau kemampuannya.',
    standard: {
      title: 'Pedoman yang kami pegang',
      text: {
        1: 'Halaman-halaman ini dibuat untuk memenuhi Web Content Accessibility Guidelines (WCAG) 2.2 pada tingkat AA.',
      },
    },
    how: {
      title: 'Artinya di sini',
      list: {
        1: 'Semuanya dapat dipakai hanya dengan papan ketik, dengan pembaca layar, dan tanpa skrip.',
        2: 'Teks dapat diperbesar sampai 400%, direnggangkan, dan dibaca di layar selebar 320 piksel tanpa menggeser ke samping.',
        3: 'Warna cukup kontras, dalam tampilan terang dan gelap, dan tidak pernah menjadi satu-satunya penanda.',
        4: 'Kesalahan didaftar di bagian atas dan tertulis di isiannya, beserta cara memperbaikinya. Yang sudah Anda ketik tidak hilang.',
        5: 'Tidak ada yang harus diseret, tidak ada yang bergerak sendiri, dan Anda diperingatkan sebelum dikeluarkan.',
        6: 'Peta dan bagan disertai tabel dengan keterangan yang sama.',
      },
    },
    tested: {
      title: 'Cara mengujinya',
      text: {
        1: 'Setiap perubahan diperiksa dengan uji otomatis (axe-core, tampilan terang dan gelap, lebar ponsel dan komputer) serta uji di peramban sungguhan hanya dengan papan ketik. Uji otomatis hanya menemukan sebagian hambatan. Kota yang menjalankan layanan ini menambahkan di sini kapan terakhir layanan dicoba oleh penyandang disabilitas.',
      },
    },
    limits: {
      title: 'Yang masih kurang',
      list: {
        1: 'Dokumen yang diunggah pemohon dan kota, misalnya hasil pindaian, mungkin tidak terbaca oleh pembaca layar. Mintalah bantuan atau bentuk lain kepada kantor program.',
        2: 'Surat ditandatangani di atas kertas lalu dipindai. Keterangan yang sama tertulis sebagai teks pada halaman di sampingnya.',
        3: 'Lembaga tuan rumah mungkin memiliki anak tangga. Keterangannya menyebutkan apakah tempat itu bebas anak tangga.',
      },
    },
    formats: {
      title: 'Bila Anda memerlukan yang lain',
      text: {
        1: 'Mintalah huruf besar, bantuan mengisi formulir lewat telepon atau di loket, atau tambahan waktu kepada kantor program. Permintaan itu tidak memengaruhi keputusan.',
      },
    },
    complain: {
      title: 'Sampaikan masukan atau keluhan',
      text: {
        1: 'Tulislah kepada kantor program dengan menyebutkan alamat halaman dan apa yang tidak berjalan. Anda menerima jawaban dalam 5 hari kerja. Bila belum membantu, surat jawaban itu menyebutkan bagian di pemerintah kota yang memutuskan keluhan; di Indonesia Anda juga dapat menghubungi Ombudsman.',
      },
    },
  },
  contact: {
    title: 'Hubungi kantor program',
    intro:
      'Tulislah kepada kantor di kota tempat Anda tinggal. Untuk pertanyaan tentang masa tinggal, tulislah kepada kota tuan rumah.',
    empty: 'Belum ada kantor yang disiapkan',
    before: {
      title: 'Sebelum menulis',
      list: {
        1: 'Lihat halaman bantuan: kebanyakan pertanyaan sudah terjawab di sana.',
        2: 'Sebutkan nomor permohonan Anda bila ada, misalnya PLU-0412-K7.',
        3: 'Jangan mengirim kata sandi atau salinan paspor lewat surel. Unggah dokumen pada permohonan Anda.',
      },
    },
    urgent: {
      title: 'Bila Anda di luar negeri dan menghadapi kesulitan',
      text: {
        1: 'Hubungi dahulu nomor darurat negara itu, lalu lembaga tuan rumah. Nomor-nomornya ada pada surat tawaran Anda. Kedutaan atau konsulat membantu bila paspor Anda hilang.',
      },
    },
    page: {
      title: 'Ada yang keliru pada halaman',
      text: {
        1: 'Kirimkan alamatnya, apa yang Anda lakukan, dan apa yang Anda lihat. Tangkapan layar membantu; tutupi dahulu nama dan nomor di dalamnya.',
      },
    },
  },
  privacy,
} as const;
