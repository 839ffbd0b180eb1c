/** Apa yang disimpan dan untuk apa: contoh teks yang disahkan bagian hukum kota. */
export const privacy = {
  title: 'Privasi dan data Anda',
  intro:
    'Apa yang kami simpan tentang Anda, untuk apa, siapa yang melihatnya, berapa lama, dan apa yang dapat Anda minta.',
  sample:
    'Teks ini adalah contoh. Bagian hukum pemerintah kota harus memeriksa dan mengesahkannya sebelum layanan dipakai untuk orang sungguhan.',
  who: {
    title: 'Siapa yang bertanggung jawab',
    text: {
      1: 'Kota yang memimpin program bertanggung jawab atas permohonan Anda, bersama kota tempat Anda tinggal, yang memeriksanya. Setelah Anda dicalonkan, kota tuan rumah bertanggung jawab atas yang dibagikan kepadanya. Alamat kantornya ada di halaman kontak.',
      2: 'Yang berlaku adalah hukum negara setiap kota: di Indonesia Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi (UU PDP), di Malaysia Personal Data Protection Act 2010, di Thailand Personal Data Protection Act B.E. 2562 (2019), di Filipina Data Privacy Act of 2012. Bila berbeda, kota-kota bersepakat mengikuti yang lebih ketat.',
    },
  },
  what: {
    title: 'Yang kami simpan',
    list: {
      1: 'Akun Anda: alamat surel, bahasa, zona waktu, kata sandi dalam bentuk teracak, dan di mana Anda sedang masuk.',
      2: 'Permohonan Anda: tulisan Anda, dokumen yang Anda unggah, dan tulisan pemberi rekomendasi.',
      3: 'Persetujuan: teks mana yang Anda setujui, versi dan bahasanya, kapan, dan kapan Anda mencabutnya.',
      4: 'Apa yang diputuskan, oleh siapa dan mengapa, serta setiap langkah masa tinggal Anda.',
      5: 'Catatan siapa yang membuka paspor, identitas, atau dokumen kesehatan, dan untuk apa. Anda dapat membacanya.',
    },
  },
  purpose: {
    title: 'Untuk apa',
    text: {
      1: 'Untuk memutuskan permohonan Anda, menyelenggarakan pertukaran bila Anda terpilih, dan mempertanggungjawabkan dana publik. Dasarnya adalah persetujuan Anda, serta tugas publik kota bila undang-undang memberikannya. Kami tidak menjual apa pun, tidak memasang iklan, dan tidak menyerahkan keputusan tentang Anda kepada mesin.',
      2: 'Kami tidak menanyakan agama Anda. Kami menanyakan makanan, waktu salat atau ibadah, alergi, dan kesehatan hanya agar tuan rumah dapat bersiap; jawabannya hanya dilihat petugas yang memerlukannya.',
    },
  },
  sees: {
    title: 'Siapa yang melihatnya',
    list: {
      1: 'Petugas kota asal Anda dan kota pemimpin: permohonan Anda.',
      2: 'Penilai: yang perlu dinilai. Pada penilaian tanpa identitas, tidak ada nama, foto, sekolah, usaha, atau kontak.',
      3: 'Koordinator kota tuan rumah: berkas Anda, hanya setelah Anda dicalonkan ke sana, dan hanya kota itu.',
      4: 'Pemberi rekomendasi atau wali: hanya halaman dari tautannya sendiri.',
      5: 'Auditor: penerimaan dari satu kota, untuk waktu tertentu.',
    },
  },
  abroad: {
    title: 'Berbagi dengan negara lain',
    text: {
      1: 'Data Anda keluar dari negara Anda hanya bila Anda dicalonkan ke kota tuan rumah di luar negeri, dan hanya dengan persetujuan Anda untuk kota itu. Apa yang dikirim ke kota mana, kapan, dan atas dasar apa tercatat dalam register. Bila persetujuan itu Anda cabut, pembagian selanjutnya berhenti.',
    },
  },
  kept: {
    title: 'Berapa lama disimpan',
    list: {
      1: 'Draf yang tidak pernah dikirim: sampai penerimaannya berakhir.',
      2: 'Permohonan yang tidak terpilih: dua tahun setelah program berakhir, agar keberatan dan pemeriksaan dapat dilayani.',
      3: 'Masa tinggal beserta dokumennya: lima tahun setelah berakhir. Paspor dan dokumen kesehatan: sampai enam bulan setelah hari terakhir.',
      4: 'Nomor keputusan dan sertifikat, tanpa rincian lain: selama diwajibkan undang-undang kearsipan.',
      5: 'Setelah itu data dihapus atau dianonimkan; dalam cadangan, pada hari cadangan itu diganti.',
    },
  },
  rights: {
    title: 'Yang dapat Anda minta',
    list: {
      1: 'Melihat data Anda, dan mendapat salinan yang dapat Anda bawa.',
      2: 'Memperbaiki yang keliru, atau menambahkan yang kurang.',
      3: 'Mencabut persetujuan, kapan saja. Yang dilakukan sebelumnya tetap sah.',
      4: 'Menghapus data Anda, atau membatasi penggunaannya selama ada yang dipersoalkan.',
      5: 'Mengetahui siapa yang membuka dokumen terbatas Anda.',
    },
    text: {
      1: 'Sebagian besar dapat Anda lihat dan ubah di akun Anda. Selebihnya ajukan di kantor program, tanpa biaya. Dalam 3 × 24 jam kami memastikan bahwa permintaan sudah mulai dikerjakan, lalu memberi tahu apa yang dilakukan atau mengapa tidak dapat.',
    },
  },
  minors: {
    title: 'Anak dan remaja',
    text: {
      1: 'Bagi yang belum cukup umur, orang tua atau wali ikut menyetujui. Batas usianya berbeda-beda: tertulis pada halaman setiap program, dan yang dipakai adalah aturan yang lebih ketat di antara kedua negara. Wali memiliki hak yang sama atas nama anak sampai anak itu cukup umur.',
    },
  },
  breach: {
    title: 'Bila terjadi kebocoran',
    text: {
      1: 'Bila data hilang atau dilihat pihak yang tidak berhak, kami menulis kepada Anda dan kepada lembaga berwenang dalam 3 × 24 jam sejak diketahui: apa yang terjadi, data yang mana, kapan, serta apa yang kami lakukan dan dapat Anda lakukan.',
    },
  },
  cookies: {
    title: 'Kuki',
    text: {
      1: 'Kami hanya menyimpan yang diperlukan layanan: satu untuk tanda masuk Anda, serta masing-masing satu untuk bahasa dan zona waktu pilihan Anda. Tidak ada pelacakan, tidak ada statistik perusahaan lain, dan tidak ada yang dimuat dari situs lain.',
    },
  },
  complain: {
    title: 'Pengaduan',
    text: {
      1: 'Tulislah dahulu kepada kantor program. Anda juga dapat menghubungi lembaga pelindungan data pribadi di negara Anda: di Indonesia lembaga yang ditetapkan menurut UU PDP, di Malaysia Jabatan Perlindungan Data Peribadi, di Thailand Personal Data Protection Committee, di Filipina National Privacy Commission.',
    },
  },
} as const;
