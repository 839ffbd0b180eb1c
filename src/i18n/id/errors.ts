/** Pesan pada isian, dan halaman ketika ada yang tidak beres. */
export const errors = {
  required: 'Isian ini wajib diisi',
  chosen: 'Pilih salah satu jawaban yang tersedia',
  too_short: 'Gunakan paling sedikit {{min}} karakter',
  too_long: 'Gunakan paling banyak {{max}} karakter',
  too_small: 'Isikan {{min}} atau lebih',
  too_big: 'Isikan {{max}} atau kurang',
  too_few: 'Pilih paling sedikit {{min}}',
  too_many_chosen: 'Pilih paling banyak {{max}}',
  email: 'Isikan alamat surel seperti nama@contoh.id',
  day: 'Isikan tanggal yang benar, misalnya 27 3 2026',
  format: 'Isian ini tampaknya keliru. Periksa apakah ada karakter yang kurang atau berlebih',
  whole: 'Isikan bilangan bulat',
  unreadable: 'Tulisan ini memuat karakter yang tidak dapat disimpan. Silakan ketik ulang',
  wrong: 'Mohon periksa jawaban ini',
  why: {
    email_unverified: 'Alamat surel akun ini belum dikonfirmasi. Silakan tekan dahulu tautan dalam surel dari kami.',
  },
  now: 'Sekarang',
  again: 'Coba lagi',
  signIn: 'Masuk',
  someoneElse: 'Masuk sebagai orang lain',
  programmes: 'Lihat program yang dibuka',
  applications: 'Permohonan saya',
  office: 'Ke ruang kerja',
  sendAgain: 'Kirim lagi',
  typed: 'Tulisan Anda',
  waitSeconds_other: 'Silakan coba lagi dalam {{count}} detik.',
  waitMinutes_other: 'Silakan coba lagi dalam {{count}} menit.',
  bad_request: {
    title: 'Permintaan ini tidak dapat kami baca',
    text: 'Sebagian alamat atau formulir kurang atau keliru. Tidak ada yang berubah. Silakan kembali dan coba lagi.',
  },
  sign_in: {
    title: 'Anda perlu masuk',
    text: 'Anda sudah dikeluarkan, atau belum masuk.',
    kept: 'Anda sudah dikeluarkan. Tulisan Anda masih ada di sini, tetapi belum tersimpan.',
    again: 'Silakan masuk di tab lain, kembali ke halaman ini, lalu tekan Kirim lagi.',
    byLink:
      'Halaman ini dibuka dengan tautan dalam surel dari kami. Silakan buka lagi tautan itu. Anda tidak memerlukan akun.',
  },
  forbidden: {
    title: 'Halaman ini tidak dapat Anda buka',
    signedIn: 'Anda masuk sebagai',
    text: 'Halaman ini milik orang lain, atau untuk peran lain.',
    ask: 'Jika menurut Anda seharusnya dapat melihatnya, tanyakan kepada orang yang mengirim tautannya.',
  },
  csrf: {
    title: 'Mohon kirim formulir ini sekali lagi',
    text: 'Formulir ini terbuka terlalu lama, atau Anda masuk atau keluar di antaranya. Demi keamanan Anda, kami tidak menerimanya. Tidak ada yang berubah.',
    kept: 'Tulisan Anda masih ada di sini. Tekan Kirim lagi.',
  },
  not_found: {
    title: 'Halaman ini tidak kami temukan',
    text: 'Alamatnya mungkin terpotong ketika diteruskan. Tautan dalam surel kami panjang: silakan tekan, atau salin seluruh barisnya.',
    link: 'Jika itu tautan untuk pemberi rekomendasi atau wali, mungkin masa berlakunya sudah habis.',
  },
  refused: {
    title: 'Ini belum dapat dilakukan',
    text: 'Aturan tidak mengizinkan hal ini untuk saat ini.',
    nothing: 'Tidak ada yang berubah.',
  },
  conflict: {
    title: 'Keadaannya sudah berubah',
    text: 'Orang lain sudah lebih dahulu melakukan sesuatu.',
  },
  linkAgain: 'Minta tautan Anda lagi',
  contact: 'Hubungi kantor program',
  link_dead: {
    title: 'Tautan ini tidak berlaku lagi',
    unknown:
      'Tautan ini tidak kami kenal. Mungkin terpotong: silakan tekan di dalam surel, atau salin seluruh barisnya.',
    used: 'Tautan ini sudah dipakai. Setiap tautan hanya berlaku satu kali.',
    expired: 'Masa berlaku tautan ini sudah habis.',
    revoked: 'Tautan ini sudah diganti dengan yang lebih baru, atau ditarik kembali.',
    moot: 'Hal yang diminta melalui tautan ini sudah selesai, jadi tidak ada lagi yang perlu dilakukan.',
    what: 'Silakan cari surel kami yang lebih baru di kotak masuk Anda, atau mintalah tautan baru kepada pihak yang memintanya untuk Anda.',
  },
  too_large: {
    title: 'Kiriman ini terlalu besar',
    text: 'Tulisan atau berkasnya melebihi yang dapat kami terima. Tidak ada yang tersimpan. Silakan perkecil, lalu kirim lagi.',
  },
  invalid: {
    title: 'Ada yang keliru dalam formulir ini',
    text: 'Sebagian formulir tidak dapat kami baca. Tidak ada yang berubah. Silakan kembali dan coba lagi.',
  },
  too_many: {
    title: 'Terlalu sering dicoba',
    text: 'Hal ini dilakukan terlalu sering dalam waktu singkat. Demi melindungi akun semua orang, mohon tunggu sebentar.',
  },
  broken: {
    title: 'Ada gangguan di pihak kami',
    text: 'Ini bukan kesalahan Anda, dan yang sudah Anda simpan tetap aman. Kami sudah menerima laporannya.',
    again:
      'Silakan coba lagi sebentar lagi. Jika Anda sedang mengirim permohonan menjelang penutupan, yang dihitung adalah waktu percobaan pertama Anda. Kode',
  },
  file_gone: {
    title: 'Berkas ini tidak dapat dibuka',
    text: 'Catatan berkas ini ada, tetapi berkasnya hilang di pihak kami. Anda tidak melakukan kesalahan, dan pengelola layanan ini sudah diberi tahu.',
    what: 'Mohon menulis ke kantor program. Jika Anda memiliki berkasnya, mungkin perlu diunggah lagi.',
  },
  unavailable: {
    title: 'Kami sedang sangat sibuk',
    text: 'Saat ini kami belum dapat melayani. Yang sudah Anda simpan tetap aman.',
  },
} as const;
