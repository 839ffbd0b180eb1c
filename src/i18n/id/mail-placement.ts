/** Surat kepada pemohon tentang penempatannya: apa yang terjadi, apa selanjutnya, giliran siapa, dan sampai kapan. */
export const placementLetters = {
  placement_nominate_applicant: {
    subject: 'Anda kami calonkan ke {{host}}: permohonan {{reference}}',
    heading: 'Anda kami calonkan ke {{host}}',
    happened:
      'Anda kami calonkan untuk satu tempat {{call}} di {{host}}, dan permohonan Anda kami bagikan kepada kota itu sesuai persetujuan Anda.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran {{host}}: menawarkan tempat, memasukkan Anda ke daftar tunggu, atau tidak menerima pencalonan ini. Begitu ada jawaban, Anda kami kabari. Tidak ada yang perlu Anda lakukan.',
  },
  placement_wait_applicant: {
    subject: 'Anda masuk daftar tunggu {{host}}: permohonan {{reference}}',
    heading: 'Anda masuk daftar tunggu {{host}}',
    happened:
      '{{host}} ingin menerima Anda, tetapi saat ini tidak ada tempat kosong. Anda berada di daftar tunggunya untuk {{call}}.',
    button: 'Lihat permohonan Anda',
    next: 'Jika ada tempat kosong, {{host}} dapat menawarkannya kepada Anda dan Anda segera kami kabari. Tidak ada yang perlu Anda lakukan.',
  },
  placement_accept_applicant: {
    subject: '{{host}} menawarkan tempat untuk Anda: jawab paling lambat {{answerBy}}',
    heading: '{{host}} menawarkan tempat untuk Anda',
    happened: 'Selamat. {{host}} menawarkan satu tempat {{call}} untuk Anda.',
    by: 'Jawab paling lambat {{answerBy}}',
    byNote: 'Di {{host}} saat itu {{answerByHost}}.',
    button: 'Baca tawaran dan jawab',
    next: 'Sekarang giliran Anda: terima atau tolak tempat ini. Di dalam tawaran tertulis tempat tinggal, apa yang ditanggung, dan apa yang diperlukan sebelum berangkat. Jika Anda belum cukup umur, wali Anda sudah mendapat tautan sendiri dari kami dan ikut menandatangani; wali mendapat tambahan waktu 72 jam.\n\nJika Anda menolak, pilihan Anda berikutnya yang kami usulkan. Jika perlu tambahan waktu, tulislah ke {{contact}} sebelum batas di atas.',
  },
  offer_reminder: {
    subject: 'Pengingat: jawab {{host}} paling lambat {{answerBy}}',
    heading: 'Tawaran menunggu jawaban Anda',
    happened: '{{host}} menawarkan satu tempat {{call}} untuk Anda. Jawaban Anda belum kami terima.',
    by: 'Jawab paling lambat {{answerBy}}',
    byNote: 'Di {{host}} saat itu {{answerByHost}}.',
    button: 'Baca tawaran dan jawab',
    next: 'Sekarang giliran Anda. Tanpa jawaban, tawaran berakhir pada saat itu dan tempatnya diberikan kepada orang lain. Jika perlu tambahan waktu, hari ini juga tulislah ke {{contact}}.',
  },
  answer_by_moved: {
    subject: 'Waktu untuk menjawab {{host}} diperpanjang: sampai {{answerBy}}',
    heading: 'Waktu menjawab diperpanjang',
    happened: 'Batas waktu untuk menjawab tawaran {{host}} pada {{call}} telah diperpanjang. Hal lain tidak berubah.',
    by: 'Jawab paling lambat {{answerBy}}',
    byNote: 'Di {{host}} saat itu {{answerByHost}}.',
    button: 'Baca tawaran dan jawab',
    next: 'Masih giliran Anda: terima atau tolak tempat ini. Jika ada yang kurang jelas, tulislah ke {{contact}}.',
  },
  placement_amend_applicant: {
    subject: 'Tawaran {{host}} berubah: jawab paling lambat {{answerBy}}',
    heading: 'Tawaran Anda berubah',
    happened:
      'Ketentuan atau tanggal tempat Anda di {{host}} berubah. Tawaran ini menggantikan yang sebelumnya; jawaban atas tawaran lama tidak berlaku lagi.',
    by: 'Jawab paling lambat {{answerBy}}',
    byNote: 'Di {{host}} saat itu {{answerByHost}}.',
    button: 'Baca tawaran baru dan jawab',
    next: 'Sekarang giliran Anda: terima tempat ini dengan ketentuan baru, atau tolak. Jika ada yang kurang jelas, tulislah ke {{contact}}.',
  },
  placement_revive_applicant: {
    subject: 'Tawaran {{host}} berlaku lagi: jawab paling lambat {{answerBy}}',
    heading: 'Tawaran Anda berlaku lagi',
    happened: 'Tawaran {{host}} sudah berakhir tanpa jawaban. Kantor program membukanya lagi untuk satu kali ini.',
    by: 'Jawab paling lambat {{answerBy}}',
    byNote: 'Di {{host}} saat itu {{answerByHost}}.',
    button: 'Baca tawaran dan jawab',
    next: 'Sekarang giliran Anda. Jika kali ini pun tidak dijawab, tawaran tidak dapat dibuka lagi.',
  },
  placement_confirm_applicant: {
    subject: 'Tempat Anda di {{host}} sudah pasti',
    heading: 'Tempat Anda sudah pasti',
    happened:
      'Anda sudah menerima tempat ini, dan kini tempat ini milik Anda. Tempat lain yang kami usulkan untuk Anda sudah dilepas.',
    button: 'Lihat persiapan keberangkatan',
    next: 'Sekarang giliran Anda: mohon lihat semua kewajiban beserta tanggalnya. {{host}} akan menulis kepada Anda tentang kedatangan. Mohon membeli tiket setelah semuanya terpenuhi.',
  },
  placement_refuse_applicant: {
    subject: 'Anda menolak tempat di {{host}}',
    heading: 'Anda menolak tempat ini',
    happened: 'Tawaran {{host}} telah ditolak, dan tempatnya sudah dilepas. Terima kasih atas jawaban Anda.',
    button: 'Lihat permohonan Anda',
    next: 'Anda tetap terpilih untuk {{call}}. Jika ada pilihan lain, Anda kami usulkan ke sana dan kami kabari. Jika Anda tidak bermaksud menolak, hari ini juga tulislah ke {{contact}}.',
  },
  placement_expire_applicant: {
    subject: 'Tawaran {{host}} telah berakhir',
    heading: 'Tawaran Anda telah berakhir',
    happened:
      'Waktu untuk menjawab tawaran {{host}} sudah habis, dan jawaban Anda belum kami terima. Tempatnya sudah dilepas.',
    button: 'Lihat permohonan Anda',
    next: 'Jika Anda terhalang untuk menjawab, tulislah ke {{contact}} dalam 72 jam: kantor program dapat membuka tawaran ini sekali lagi selama tempatnya masih kosong. Jika tidak, pilihan Anda berikutnya yang kami usulkan, bila ada.',
  },
  placement_turn_down_applicant: {
    subject: '{{host}} belum dapat menerima Anda: permohonan {{reference}}',
    heading: '{{host}} kali ini belum dapat menerima Anda',
    happened:
      'Mohon maaf, {{host}} belum dapat menerima pencalonan untuk {{call}}. Hal ini bukan penilaian atas mutu permohonan Anda, dan Anda tetap terpilih.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: jika ada pilihan lain, Anda kami usulkan ke sana dan kami kabari. Tidak ada yang perlu Anda lakukan.',
  },
  signature_wanted_applicant: {
    subject: 'Jawaban Anda tentang {{host}} masih ditunggu: {{reference}}',
    heading: 'Jawaban Anda masih ditunggu',
    happened:
      'Pihak lain sudah menandatangani untuk tempat Anda di {{host}}. Tanda tangan itu baru berlaku setelah Anda juga menjawab.',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Halamannya menjelaskan apa yang ditandatangani dan sampai kapan Anda dapat menjawab.',
  },
  placement_cancel_applicant: {
    subject: 'Penempatan Anda di {{host}} dibatalkan',
    heading: 'Penempatan Anda dibatalkan',
    happened:
      'Penempatan Anda di {{host}} untuk {{call}} tidak jadi dilaksanakan. Jika ada alasan yang diberikan, alasannya tercantum di bawah.',
    button: 'Lihat permohonan Anda',
    next: 'Jika yang membatalkan adalah {{host}}, Anda berada di urutan pertama untuk tempat lain dan boleh memilih ulang urutan tempat. Jika sudah memesan sesuatu, tulislah ke {{contact}} sebelum membatalkannya.',
  },
  placement_overtake_applicant: {
    subject: 'Tempat di {{host}} sudah dimulai tanpa jawaban',
    heading: 'Tempat itu sudah dimulai tanpa jawaban',
    happened:
      'Anda sudah kami usulkan ke {{host}}, tetapi sampai tempat itu dimulai belum ada jawaban. Kami mohon maaf. Ini bukan karena Anda, dan Anda tetap terpilih.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: kantor program mencari tempat lain dan akan mengabari Anda.',
  },
  placement_arrive_applicant: {
    subject: 'Selamat datang di {{host}}',
    heading: 'Selamat datang di {{host}}',
    happened: 'Kedatangan Anda sudah dicatat oleh Anda dan oleh {{host}}. Semoga Anda betah.',
    button: 'Lihat penempatan Anda',
    next: 'Sebelum pulang, mohon tulis laporan singkat: sertifikat Anda dibuat berdasarkan laporan itu. Jika ada masalah selama di sana, tulislah ke {{contact}}.',
  },
  placement_complete_applicant: {
    subject: 'Sertifikat Anda: {{call}}, {{host}}',
    heading: 'Program Anda selesai',
    happened:
      'Selamat. Program Anda di {{host}} telah selesai dan sertifikat Anda sudah terbit. Siapa pun dapat memeriksa nomornya di laman kami.',
    button: 'Lihat sertifikat Anda',
    next: 'Tidak ada lagi yang perlu Anda lakukan. Terima kasih telah ikut mempererat kota-kota kita.',
  },
  placement_end_early_applicant: {
    subject: 'Program Anda di {{host}} berakhir lebih awal',
    heading: 'Program Anda berakhir lebih awal',
    happened: 'Telah dicatat bahwa program Anda di {{host}} berakhir sebelum hari yang direncanakan.',
    button: 'Lihat penempatan Anda',
    next: 'Kantor program akan menghubungi Anda tentang kepulangan dan hal-hal yang masih harus diselesaikan. Jika catatan ini keliru, tulislah ke {{contact}}.',
  },
  placement_no_show_applicant: {
    subject: 'Anda belum tercatat tiba di {{host}}',
    heading: 'Menurut {{host}}, Anda belum tiba',
    happened: 'Tempat Anda di {{host}} sudah dimulai, dan kota itu mencatat bahwa Anda tidak datang.',
    button: 'Lihat penempatan Anda',
    next: 'Jika Anda sudah di sana atau sedang dalam perjalanan, hari ini juga tulislah ke {{contact}} atau telepon kantor program: catatan ini masih dapat diperbaiki.',
  },
} as const;
