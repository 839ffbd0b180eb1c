/** Surat kepada anggota kelompok, dan tentang mereka kepada ketuanya serta kantor program. */
export const memberLetters = {
  member_request: {
    subject: '{{applicant}} menyebut Anda untuk {{call}}: mohon jawab paling lambat {{closes}}',
    heading: '{{applicant}} mengajak Anda dalam kelompoknya',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} sebagai ketua kelompok, dan menyebut Anda sebagai salah satu yang akan berangkat. Tanpa pernyataan Anda sendiri, tidak ada yang berangkat dan tidak ada yang dikirim.',
    by: 'Mohon dijawab paling lambat {{closes}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Di halaman Anda sendiri tertulis apa yang disebut permohonan tentang Anda; di sana Anda mengisi data diri, memberi persetujuan, dan menambahkan dokumen. Anda tidak perlu membuat akun. Jika tidak ingin ikut, silakan sampaikan di halaman itu.',
  },
  member_reminder: {
    subject: 'Pengingat: {{applicant}} menunggu jawaban Anda untuk {{call}}',
    heading: 'Kelompok Anda menunggu jawaban Anda',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} dan menyebut Anda sebagai anggota kelompoknya. Jawaban Anda belum kami terima, dan tanpa itu kelompok belum dapat mengirim permohonannya.',
    by: 'Mohon dijawab paling lambat {{closes}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Anda tidak perlu membuat akun. Jika tidak ingin ikut, silakan sampaikan di halaman yang sama.',
  },
  member_removed: {
    subject: 'Anda tidak lagi disebut untuk {{call}}',
    heading: 'Anda tidak lagi dalam kelompok itu',
    happened:
      'Anda dikeluarkan dari permohonan {{applicant}} untuk {{call}}. Data, persetujuan, dan dokumen yang Anda berikan untuk itu sudah dihapus.',
    next: 'Tidak ada yang perlu Anda lakukan. Tautan yang kami kirim tidak berlaku lagi. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  member_document_rejected: {
    subject: 'Mohon ganti satu dokumen untuk {{call}}',
    heading: 'Satu dokumen Anda perlu diganti',
    happened:
      'Satu dokumen yang Anda berikan untuk {{call}} dalam kelompok {{applicant}} belum dapat kami terima: {{document}}. Dokumen Anda yang lain tidak terpengaruh.',
    button: 'Ganti dokumen',
    next: 'Sekarang giliran Anda: silakan unggah berkas lain sebagai gantinya. Sementara itu, permohonan kelompok Anda tetap berjalan.',
  },
  member_document_wanted: {
    subject: 'Satu dokumen Anda diperlukan untuk {{call}}',
    heading: 'Satu dokumen Anda diperlukan',
    happened:
      'Untuk {{call}}, dalam kelompok {{applicant}}, dokumen ini diperlukan dari Anda: {{document}}. Dokumen itu diminta, atau yang Anda berikan sudah tidak berlaku.',
    button: 'Tambahkan dokumen',
    next: 'Sekarang giliran Anda: di halaman Anda tertulis sampai kapan dan mengapa. Sementara itu, permohonan kelompok Anda tetap berjalan.',
  },
  application_submit_members: {
    subject: 'Terkirim: permohonan kelompok Anda untuk {{call}}',
    heading: 'Permohonan kelompok Anda sudah terkirim',
    happened: '{{applicant}} sudah mengirim permohonan untuk {{call}} dengan Anda di dalamnya. Nomornya {{reference}}.',
    button: 'Lihat yang terkirim tentang Anda',
    next: 'Sekarang giliran kami: kantor program memeriksa dokumen dan syarat. Jika ada dokumen Anda yang perlu diganti, kami menulis kepada Anda. Persetujuan dapat Anda cabut kapan saja melalui tautan yang sama.',
  },
  application_rule_out_members: {
    subject: 'Permohonan kelompok Anda untuk {{call}} tidak dapat dilanjutkan',
    heading: 'Permohonan kelompok Anda tidak dapat dilanjutkan',
    happened:
      'Kami sudah mencocokkan permohonan {{applicant}} untuk {{call}} dengan syarat-syaratnya. Mohon maaf, salah satu syarat tidak terpenuhi sehingga permohonan tidak dipertimbangkan lebih lanjut.',
    button: 'Lihat keadaannya',
    next: 'Alasannya ada pada {{applicant}}, yang dapat mengajukan keberatan. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  application_select_members: {
    subject: 'Kelompok Anda terpilih untuk {{call}}',
    heading: 'Kelompok Anda terpilih',
    happened: 'Permohonan {{applicant}} untuk {{call}}, dengan Anda di dalamnya, terpilih. Selamat.',
    button: 'Lihat keadaannya',
    next: 'Sekarang giliran kami: kami mengusulkan kelompok Anda kepada kota tuan rumah. Jika ada yang perlu Anda tambahkan, kami menulis kepada Anda.',
  },
  application_hold_members: {
    subject: 'Kelompok Anda masuk daftar cadangan {{call}}',
    heading: 'Kelompok Anda masuk daftar cadangan',
    happened: 'Permohonan {{applicant}} untuk {{call}}, dengan Anda di dalamnya, masuk daftar cadangan.',
    button: 'Lihat keadaannya',
    next: 'Sekarang giliran kami: bila ada tempat kosong, kami menulis kepada {{applicant}} dan kepada Anda.',
  },
  application_not_select_members: {
    subject: 'Kelompok Anda tidak terpilih untuk {{call}}',
    heading: 'Kelompok Anda tidak terpilih',
    happened:
      'Mohon maaf, permohonan {{applicant}} untuk {{call}}, dengan Anda di dalamnya, tidak terpilih. Terima kasih atas kerja keras Anda semua.',
    button: 'Lihat keadaannya',
    next: 'Tidak ada yang perlu Anda lakukan. Suratnya ada pada {{applicant}}, yang dapat mengajukan keberatan. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  application_withdraw_members: {
    subject: 'Kelompok Anda mengundurkan diri dari {{call}}',
    heading: 'Kelompok Anda mengundurkan diri',
    happened: 'Permohonan {{applicant}} untuk {{call}}, dengan Anda di dalamnya, sudah ditarik.',
    next: 'Tidak ada yang perlu Anda lakukan. Jika hal ini tidak Anda duga, silakan bicarakan dengan {{applicant}}, atau tulis ke {{contact}}.',
  },
  application_lapse_members: {
    subject: 'Permohonan kelompok Anda untuk {{call}} tidak dikirim tepat waktu',
    heading: 'Permohonan tidak dikirim tepat waktu',
    happened:
      'Permohonan {{applicant}} untuk {{call}}, dengan Anda di dalamnya, tidak dikirim tepat waktu dan sudah berakhir.',
    next: 'Tidak ada yang perlu Anda lakukan. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  placement_accept_members: {
    subject: '{{host}} menawarkan tempat kepada kelompok Anda',
    heading: '{{host}} menawarkan tempat kepada kelompok Anda',
    happened:
      '{{host}} menawarkan tempat pada {{call}} kepada kelompok {{applicant}}, dengan satu kursi bagi setiap orang.',
    button: 'Lihat keadaannya',
    next: 'Sekarang giliran {{applicant}}, yang menjawab atas nama kelompok. Mohon dibicarakan bersama. Jika ternyata Anda tidak dapat berangkat, sampaikan di halaman Anda.',
  },
  placement_confirm_members: {
    subject: 'Sudah pasti: kelompok Anda berangkat ke {{host}}',
    heading: 'Tempat Anda di {{host}} sudah pasti',
    happened: 'Kelompok {{applicant}} sudah memastikan tempat di {{host}}. Anda ikut berangkat.',
    button: 'Lihat yang masih diminta dari Anda',
    next: 'Sekarang giliran Anda: di halaman Anda tertulis dokumen mana yang harus ada sebelum berangkat.',
  },
  placement_cancel_members: {
    subject: 'Tempat kelompok Anda di {{host}} dibatalkan',
    heading: 'Tempat di {{host}} dibatalkan',
    happened: 'Tempat kelompok {{applicant}} di {{host}} dibatalkan.',
    button: 'Lihat keadaannya',
    next: 'Alasan dan langkah berikutnya ada pada {{applicant}}. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  member_declined_applicant: {
    subject: '{{member}} tidak ikut: permohonan {{reference}}',
    heading: '{{member}} tidak ikut',
    happened: '{{member}} menolak ikut dalam kelompok Anda untuk {{call}}. Yang sudah diisinya dihapus.',
    button: 'Lihat kelompok Anda',
    next: 'Sekarang giliran Anda: hapus namanya dari daftar, atau sebut orang lain sebagai gantinya.',
  },
  member_left_applicant: {
    subject: '{{member}} keluar dari kelompok Anda: permohonan {{reference}}',
    heading: '{{member}} keluar dari kelompok Anda',
    happened:
      '{{member}}, atau orang tua atau walinya, mencabut persetujuan atas permohonan Anda untuk {{call}}. Yang bergantung padanya berhenti dahulu.',
    button: 'Lihat permohonan Anda',
    next: 'Mohon bicarakan lebih dahulu. Sekarang giliran kantor program: permohonan dapat dilanjutkan dengan anggota lain bila Anda setuju. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  member_left_office: {
    subject: 'Seorang anggota kelompok keluar: {{reference}}',
    heading: 'Seorang anggota kelompok keluar',
    happened:
      'Pada permohonan {{reference}} untuk {{call}}, seorang anggota kelompok atau walinya mencabut persetujuan. Yang bergantung padanya berhenti dahulu.',
    button: 'Lihat permohonan',
    next: 'Sekarang giliran kantor program: bicarakan dengan ketuanya. Keluarkan anggota itu agar kelompok dapat lanjut dengan yang lain, atau tarik permohonannya atas permintaan mereka.',
  },
} as const;
