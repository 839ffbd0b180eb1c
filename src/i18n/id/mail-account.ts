/** Surat tentang akun: apa yang terjadi, apa selanjutnya, giliran siapa, dan sampai kapan. */
export const accountLetters = {
  verify_email: {
    subject: 'Mohon pastikan alamat surel Anda untuk {{site}}',
    heading: 'Mohon pastikan alamat surel Anda',
    happened: 'Seseorang, kemungkinan besar Anda sendiri, membuat akun dengan alamat surel ini.',
    by: 'Mohon dipastikan paling lambat {{linkEnds}}',
    button: 'Pastikan alamat ini',
    next: 'Begitu alamat dipastikan, Anda dapat mulai mengisi permohonan. Jika bukan Anda yang membuatnya, abaikan surel ini: tanpa kepastian dari Anda, alamat ini tidak dapat dipakai siapa pun.',
  },
  already_registered: {
    subject: 'Anda sudah memiliki akun {{site}}',
    heading: 'Anda sudah memiliki akun',
    happened:
      'Seseorang, kemungkinan besar Anda sendiri, mencoba membuat akun dengan alamat surel ini. Karena akunnya sudah ada, akun baru tidak dibuat.',
    button: 'Masuk',
    next: 'Jika lupa kata sandi, Anda dapat membuat yang baru di halaman masuk. Jika bukan Anda yang mencobanya, tidak ada yang perlu dilakukan.',
  },
  reset_password: {
    subject: 'Buat kata sandi baru untuk {{site}}',
    heading: 'Buat kata sandi baru',
    happened: 'Seseorang, kemungkinan besar Anda sendiri, meminta kata sandi baru untuk akun dengan alamat surel ini.',
    by: 'Mohon dibuat paling lambat {{linkEnds}}',
    button: 'Buat kata sandi baru',
    next: 'Sebelum itu, kata sandi lama tetap berlaku. Jika bukan Anda yang meminta, abaikan surel ini: tanpa surel ini tidak ada yang dapat mengganti kata sandi Anda.',
  },
  change_email: {
    subject: 'Mohon pastikan alamat surel baru Anda untuk {{site}}',
    heading: 'Mohon pastikan alamat surel baru Anda',
    happened: 'Anda meminta agar surel selanjutnya dikirim ke alamat ini.',
    by: 'Mohon dipastikan paling lambat {{linkEnds}}',
    button: 'Pastikan alamat baru',
    next: 'Selama alamat ini belum dipastikan, surel tetap kami kirim ke alamat lama. Jika bukan Anda yang meminta, abaikan surel ini.',
  },
  email_changed: {
    subject: 'Alamat surel akun {{site}} Anda telah diganti',
    heading: 'Alamat surel Anda telah diganti',
    happened: 'Surel untuk akun Anda kini dikirim ke alamat lain. Inilah surel terakhir yang kami kirim ke alamat ini.',
    next: 'Jika Anda sendiri yang menggantinya, tidak ada yang perlu dilakukan. Jika bukan, mohon hari ini juga menulis ke {{contact}} agar akun dapat kami kembalikan kepada Anda.',
  },
  password_changed: {
    subject: 'Kata sandi {{site}} Anda telah diganti',
    heading: 'Kata sandi Anda telah diganti',
    happened: 'Kata sandi akun Anda telah diganti. Semua perangkat lain sudah dikeluarkan.',
    button: 'Lihat akun Anda',
    next: 'Jika Anda sendiri yang menggantinya, tidak ada yang perlu dilakukan. Jika bukan, segera buat kata sandi baru di halaman masuk dan tulis ke {{contact}}.',
  },
  invitation: {
    subject: 'Undangan untuk bekerja dengan {{site}}',
    heading: 'Anda diundang',
    happened: 'Anda diberi peran dalam pertukaran antarkota kami. Untuk memakainya, silakan buat kata sandi.',
    by: 'Mohon dibuat paling lambat {{linkEnds}}',
    button: 'Terima undangan',
    next: 'Setelah itu, pekerjaan Anda tampil di halaman pertama. Jika undangan ini tidak Anda harapkan, mohon beri tahu {{contact}}.',
  },
} as const;
