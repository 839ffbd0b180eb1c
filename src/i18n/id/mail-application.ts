/** Surat kepada pemohon tentang permohonannya: apa yang terjadi, apa selanjutnya, giliran siapa, dan sampai kapan. */
export const applicationLetters = {
  application_start_applicant: {
    subject: 'Draf {{call}} tersimpan: kirim paling lambat {{closes}}',
    heading: 'Draf Anda tersimpan',
    happened:
      'Anda sudah mulai mengisi permohonan untuk {{call}}. Lewat surel ini Anda dapat kembali ke permohonan itu dari perangkat mana pun.',
    by: 'Kirim paling lambat {{closes}}',
    button: 'Lanjutkan permohonan saya',
    next: 'Sekarang giliran Anda: silakan isi bagian-bagiannya dengan urutan bebas. Semua isian langsung tersimpan. Draf belum merupakan permohonan: sebelum Anda kirim, tidak ada yang membacanya.',
  },
  draft_reminder: {
    subject: 'Masih draf: {{call}} ditutup {{closes}}',
    heading: 'Permohonan Anda belum dikirim',
    happened: 'Permohonan Anda untuk {{call}} masih berupa draf. Sebelum Anda kirim, tidak ada yang membacanya.',
    by: 'Kirim paling lambat {{closes}}',
    button: 'Lanjutkan permohonan saya',
    next: 'Sekarang giliran Anda. Setelah batas itu, permohonan tidak dapat dikirim lagi. Jika Anda tidak jadi mengajukan permohonan, tidak ada yang perlu dilakukan.',
  },
  form_changed: {
    subject: 'Formulir berubah: mohon lihat permohonan {{reference}}',
    heading: 'Formulir permohonan Anda berubah',
    happened:
      'Kota menerbitkan versi baru formulir {{call}} ketika Anda sedang mengisinya. Semua yang sudah Anda tulis tetap tersimpan; yang baru tercantum di bawah.',
    by: 'Kirim paling lambat {{closes}}',
    button: 'Lanjutkan permohonan saya',
    next: 'Sekarang giliran Anda. Buka permohonan Anda: bagian yang menanyakan hal baru diberi tanda. Jawaban yang tidak ditanyakan lagi kami simpan dan muncul kembali bila ditanyakan lagi.',
  },
  rules_changed: {
    subject: 'Syarat berubah: mohon lihat permohonan {{reference}}',
    heading: 'Syarat penerimaan berubah',
    happened:
      'Kota mengumumkan syarat baru untuk {{call}} ketika Anda sedang mengajukan permohonan. Semua yang sudah Anda tulis tetap tersimpan; yang baru tercantum di bawah.',
    by: 'Kirim paling lambat {{closes}}',
    button: 'Lanjutkan permohonan saya',
    next: 'Sekarang giliran Anda. Buka permohonan Anda: di sana tertulis apakah Anda memenuhi syarat baru. Bila tidak, permohonan tidak dapat dikirim; Anda boleh membiarkannya, atau bertanya kepada {{contact}}.',
  },
  late_code: {
    subject: 'Anda masih boleh mengirim permohonan {{call}} sampai {{until}}',
    heading: 'Anda masih boleh mengajukan permohonan untuk {{call}}',
    happened:
      '{{city}} mengizinkan Anda mengirim permohonan {{call}} meskipun ditutup {{closes}}. Kode Anda {{code}}.',
    by: 'Kirim paling lambat {{until}}',
    button: 'Buka penerimaan',
    next: 'Sekarang giliran Anda. Masuklah dengan alamat surel ini, selesaikan permohonan, dan tulis kode itu ketika mengirim. Kode berlaku satu kali dan hanya untuk Anda. Yang Anda kirim ditandai terlambat.',
  },
  endorsement_given: {
    subject: '{{endorser}} mendukung Anda untuk {{call}}',
    heading: 'Anda dapat mengajukan permohonan untuk {{call}}',
    happened:
      '{{endorser}} mendukung Anda untuk {{call}} dari kota {{city}}. Dengan ini Anda boleh memulai permohonan.',
    by: 'Kirim paling lambat {{closes}}',
    button: 'Mulai permohonan saya',
    next: 'Sekarang giliran Anda. Daftar atau masuklah dengan alamat surel ini lalu mulai. Anda sendiri yang menentukan apa yang ditulis dan disetujui; bila Anda belum dewasa, orang tua atau wali menyetujui lewat tautannya sendiri. Bila tidak ingin mengajukan permohonan, Anda tidak perlu berbuat apa-apa.',
  },
  application_submit_applicant: {
    subject: 'Tanda terima: permohonan {{reference}} sudah kami terima',
    heading: 'Permohonan Anda sudah kami terima',
    happened:
      'Permohonan Anda untuk {{call}} sudah sampai. Mohon simpan surel ini: nomor dan sidik berkas di bawah membuktikan apa yang Anda kirim dan kapan.',
    button: 'Lihat yang Anda kirim',
    next: 'Sekarang giliran kami: kantor program memeriksa dokumen dan syarat keikutsertaan. Jika ada yang perlu diperbaiki, kami akan menulis kepada Anda beserta batas waktunya. Pemberi rekomendasi dan wali yang Anda sebutkan kami hubungi langsung.',
  },
  application_unsubmit_applicant: {
    subject: 'Permohonan {{reference}} kembali menjadi draf: kirim paling lambat {{closes}}',
    heading: 'Permohonan Anda kembali menjadi draf',
    happened:
      'Anda menarik kembali permohonan untuk {{call}} agar dapat diubah. Permohonan itu kini tidak terhitung sebagai terkirim.',
    by: 'Kirim lagi paling lambat {{closes}}',
    button: 'Ubah dan kirim lagi',
    next: 'Sekarang giliran Anda. Jika tidak dikirim lagi tepat waktu, permohonan tidak dapat dipertimbangkan.',
  },
  application_return_applicant: {
    subject: 'Mohon perbaiki permohonan {{reference}} paling lambat {{due}}',
    heading: 'Ada yang perlu diperbaiki',
    happened:
      'Kantor program sudah membaca permohonan Anda untuk {{call}} dan meminta Anda mengubah hal-hal yang tercantum di bawah. Bagian lainnya tetap seperti semula.',
    by: 'Perbaiki dan kirim paling lambat {{due}}',
    button: 'Lihat yang perlu diperbaiki',
    next: 'Sekarang giliran Anda. Jika ada yang tidak dapat diubah, jawablah dengan alasannya di tempat yang sama. Begitu Anda kirim, pemeriksaan kami lanjutkan.',
  },
  application_resubmit_applicant: {
    subject: 'Tanda terima: perbaikan permohonan {{reference}} sudah kami terima',
    heading: 'Perbaikan Anda sudah kami terima',
    happened:
      'Anda sudah memperbaiki yang kami minta, dan permohonan untuk {{call}} sudah terkirim lagi. Nomor dan sidik berkas membuktikan apa yang Anda kirim dan kapan.',
    button: 'Lihat yang Anda kirim',
    next: 'Sekarang giliran kami: kantor program memeriksa perbaikan itu. Saat ini tidak ada yang perlu Anda lakukan.',
  },
  document_rejected: {
    subject: 'Mohon ganti satu dokumen permohonan {{reference}}',
    heading: 'Satu dokumen perlu diganti',
    happened:
      'Satu dokumen permohonan Anda untuk {{call}} belum dapat kami terima: {{document}}. Dokumen lain tidak terpengaruh.',
    button: 'Ganti dokumen',
    next: 'Sekarang giliran Anda: silakan unggah berkas lain sebagai gantinya. Sementara itu, permohonan Anda tetap berjalan.',
  },
  application_rule_out_applicant: {
    subject: 'Permohonan {{reference}} tidak dapat dilanjutkan',
    heading: 'Permohonan Anda tidak dapat dilanjutkan',
    happened:
      'Kami sudah mencocokkan permohonan Anda untuk {{call}} dengan syarat-syaratnya. Mohon maaf, salah satu syarat tidak terpenuhi sehingga permohonan tidak dipertimbangkan lebih lanjut.',
    by: 'Anda boleh mengajukan keberatan sampai {{objectBy}}',
    button: 'Baca keputusan',
    next: 'Jika menurut Anda keputusan ini keliru, ajukan keberatan di halaman permohonan Anda beserta alasannya. Keberatan Anda diperiksa dan dijawab oleh orang yang tidak ikut mengambil keputusan ini.',
  },
  application_invite_applicant: {
    subject: 'Undangan wawancara: permohonan {{reference}}',
    heading: 'Kami ingin berbicara dengan Anda',
    happened: 'Permohonan Anda untuk {{call}} sudah dibaca, dan kami mengundang Anda untuk wawancara.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: kantor program akan menelepon atau menulis kepada Anda untuk menyepakati hari, jam, dan tempat. Mohon telepon Anda mudah dihubungi.',
  },
  application_select_applicant: {
    subject: 'Anda terpilih: {{call}}',
    heading: 'Anda terpilih',
    happened: 'Selamat. Anda terpilih untuk {{call}}.',
    button: 'Lihat langkah berikutnya',
    next: 'Sekarang giliran kami: Anda kami usulkan kepada kota tuan rumah menurut urutan pilihan Anda. Tempat baru menjadi milik Anda setelah kota itu menawarkannya dan Anda menerimanya, jadi mohon jangan memesan apa pun dahulu. Setiap langkah akan kami kabarkan.',
  },
  application_hold_applicant: {
    subject: 'Anda masuk daftar cadangan: {{call}}',
    heading: 'Anda masuk daftar cadangan',
    happened:
      'Permohonan Anda untuk {{call}} dinilai baik, tetapi jumlah tempat lebih sedikit daripada permohonan yang baik. Anda masuk daftar cadangan.',
    button: 'Lihat permohonan Anda',
    next: 'Jika ada tempat kosong, orang berikutnya di daftar segera kami kabari. Saat ini tidak ada yang perlu Anda lakukan. Kami juga akan menulis kepada Anda ketika daftar ditutup.',
  },
  application_not_select_applicant: {
    subject: 'Keputusan atas permohonan {{reference}}',
    heading: 'Kali ini Anda belum terpilih',
    happened:
      'Terima kasih atas permohonan Anda untuk {{call}}. Mohon maaf, kami belum dapat memberi Anda tempat. Permohonan yang baik lebih banyak daripada tempat yang ada.',
    by: 'Anda boleh mengajukan keberatan sampai {{objectBy}}',
    button: 'Baca keputusan',
    next: 'Jika menurut Anda ada yang keliru, ajukan keberatan di halaman permohonan Anda beserta alasannya. Kami akan senang membaca permohonan Anda pada penerimaan lain.',
  },
  application_promote_applicant: {
    subject: 'Ada tempat kosong dan Anda terpilih: {{call}}',
    heading: 'Anda terpilih dari daftar cadangan',
    happened: 'Selamat. Ada tempat kosong, dan Anda berada di urutan berikutnya pada daftar cadangan {{call}}.',
    button: 'Lihat langkah berikutnya',
    next: 'Sekarang giliran kami: Anda kami usulkan kepada kota tuan rumah menurut urutan pilihan Anda. Tempat baru menjadi milik Anda setelah kota itu menawarkannya dan Anda menerimanya. Setiap langkah akan kami kabarkan.',
  },
  application_stand_down_applicant: {
    subject: 'Perubahan keputusan atas permohonan {{reference}}',
    heading: 'Anda dipindahkan ke daftar cadangan',
    happened:
      'Anda semula terpilih untuk {{call}}. Mohon maaf, tempat yang tersedia lebih sedikit daripada rencana, sehingga Anda sekarang berada di daftar cadangan. Alasannya tercantum di bawah.',
    button: 'Baca keputusan',
    next: 'Jika ada tempat kosong, Anda segera kami kabari. Jika ada pertanyaan, silakan menulis ke {{contact}}.',
  },
  application_revoke_applicant: {
    subject: 'Keputusan atas permohonan {{reference}} dicabut',
    heading: 'Keputusan dicabut',
    happened:
      'Setelah kami mendengar keterangan Anda, keputusan yang memilih Anda untuk {{call}} atau menempatkan Anda di daftar cadangan dicabut. Syarat dan alasannya tercantum di bawah.',
    by: 'Anda boleh mengajukan keberatan sampai {{objectBy}}',
    button: 'Baca keputusan',
    next: 'Jika menurut Anda keputusan ini keliru, ajukan keberatan di halaman permohonan Anda beserta alasannya. Keberatan Anda diperiksa dan dijawab oleh orang yang tidak ikut mengambil keputusan ini.',
  },
  application_correct_applicant: {
    subject: 'Mohon abaikan surat kami sebelumnya: permohonan {{reference}}',
    heading: 'Surat kami sebelumnya keliru',
    happened:
      'Kami membuat kekeliruan dalam keputusan atas permohonan Anda untuk {{call}}. Kami mohon maaf. Surat sebelumnya tidak berlaku lagi, dan permohonan Anda diputuskan kembali.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: kantor program akan menelepon Anda untuk menjelaskan, lalu surat baru menyusul. Tidak ada yang perlu Anda lakukan.',
  },
  application_defer_applicant: {
    subject: 'Tempat Anda dialihkan ke penerimaan berikutnya: permohonan {{reference}}',
    heading: 'Anda tetap terpilih, untuk penerimaan berikutnya',
    happened: 'Keterpilihan Anda untuk {{call}} dialihkan ke penerimaan berikutnya.',
    button: 'Lihat permohonan Anda',
    next: 'Anda tidak perlu mengajukan permohonan lagi. Kami akan menulis kepada Anda ketika penerimaan berikutnya dimulai. Saat ini tidak ada yang perlu Anda lakukan.',
  },
  application_resume_applicant: {
    subject: 'Permohonan {{reference}} kami lanjutkan',
    heading: 'Permohonan Anda dilanjutkan',
    happened: 'Keterpilihan Anda untuk {{call}} sempat dialihkan. Mulai hari ini keterpilihan itu berlaku lagi.',
    button: 'Lihat langkah berikutnya',
    next: 'Sekarang giliran kami: Anda kami usulkan kepada kota tuan rumah menurut urutan pilihan Anda, dan setiap langkah akan kami kabarkan.',
  },
  application_close_reserve_applicant: {
    subject: 'Daftar cadangan ditutup: {{call}}',
    heading: 'Daftar cadangan ditutup',
    happened:
      'Anda berada di daftar cadangan {{call}}. Mohon maaf, sampai penerimaan berakhir tidak ada tempat yang kosong.',
    button: 'Lihat penerimaan yang dibuka',
    next: 'Terima kasih atas kesabaran Anda. Anda boleh mengajukan permohonan lagi pada penerimaan lain tanpa menunggu surat dari kami.',
  },
  application_close_applicant: {
    subject: 'Penerimaan telah berakhir: permohonan {{reference}}',
    heading: 'Penerimaan telah berakhir',
    happened:
      'Anda terpilih untuk {{call}}, tetapi sampai penerimaan berakhir belum ada tempat untuk Anda. Kami mohon maaf.',
    button: 'Lihat penerimaan yang dibuka',
    next: 'Anda boleh mengajukan permohonan lagi pada penerimaan lain. Jika ada pertanyaan, silakan menulis ke {{contact}}.',
  },
  application_reconsider_applicant: {
    subject: 'Keberatan Anda diterima: permohonan {{reference}}',
    heading: 'Permohonan Anda dipertimbangkan lagi',
    happened:
      'Keberatan Anda beralasan. Keputusan bahwa permohonan untuk {{call}} tidak dapat dilanjutkan tidak berlaku lagi.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: kantor program melanjutkan pemeriksaan. Tidak ada yang perlu Anda lakukan.',
  },
  application_uphold_applicant: {
    subject: 'Keberatan Anda diterima: permohonan {{reference}}',
    heading: 'Permohonan Anda diputuskan kembali',
    happened: 'Keberatan Anda beralasan. Keputusan bahwa Anda tidak terpilih untuk {{call}} tidak berlaku lagi.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: permohonan Anda diputuskan kembali, lalu surat menyusul. Tidak ada yang perlu Anda lakukan.',
  },
  application_reopen_applicant: {
    subject: 'Permohonan Anda dibuka lagi: kirim paling lambat {{due}}',
    heading: 'Permohonan Anda dibuka lagi',
    happened: 'Kantor program membuka lagi permohonan Anda untuk {{call}} yang belum terkirim tepat waktu.',
    by: 'Kirim paling lambat {{due}}',
    button: 'Lanjutkan permohonan saya',
    next: 'Sekarang giliran Anda. Semua yang sudah Anda isi masih tersimpan.',
  },
  application_reopen_return_applicant: {
    subject: 'Permohonan Anda dibuka lagi: perbaiki dan kirim paling lambat {{due}}',
    heading: 'Permohonan Anda dibuka lagi',
    happened: 'Kantor program membuka lagi permohonan Anda untuk {{call}} agar yang kami minta masih dapat diperbaiki.',
    by: 'Perbaiki dan kirim paling lambat {{due}}',
    button: 'Lihat yang perlu diperbaiki',
    next: 'Sekarang giliran Anda. Hanya bagian yang kami minta yang dapat diubah.',
  },
  application_reinstate_applicant: {
    subject: 'Permohonan {{reference}} berlaku lagi',
    heading: 'Permohonan Anda berlaku lagi',
    happened: 'Permohonan Anda untuk {{call}} sempat dihentikan. Kantor program sekarang melanjutkannya.',
    button: 'Lihat permohonan Anda',
    next: 'Sekarang giliran kami: kantor program melanjutkan pemeriksaan. Jika bukan Anda yang memintanya, mohon menulis ke {{contact}}.',
  },
  application_withdraw_applicant: {
    subject: 'Pengunduran diri dicatat: permohonan {{reference}}',
    heading: 'Pengunduran diri sudah dicatat',
    happened:
      'Pengunduran diri dari {{call}} sudah dicatat. Permohonan itu tidak lagi dibaca atau diputuskan, dan tempat yang disimpan untuknya sudah dilepas.',
    button: 'Lihat permohonan Anda',
    next: 'Tidak ada yang perlu Anda lakukan. Mereka yang diminta membantu akan kami beri tahu. Jika ini keliru, mohon segera menulis ke {{contact}}.',
  },
  consent_withdrawn_applicant: {
    subject: 'Satu persetujuan untuk permohonan {{reference}} dicabut',
    heading: 'Orang tua atau wali mencabut persetujuannya',
    happened:
      'Orang tua atau wali mencabut persetujuan atas permohonan Anda untuk {{call}}. Semua yang bergantung padanya dihentikan sementara.',
    button: 'Lihat permohonan Anda',
    next: 'Mohon bicarakan dahulu dengan keluarga Anda. Kantor program juga akan berbicara dengan mereka; jika persetujuan diberikan lagi, permohonan Anda dilanjutkan. Pertanyaan dapat ditujukan ke {{contact}}.',
  },
  application_lapse_applicant: {
    subject: 'Permohonan {{reference}} tidak dikirim tepat waktu',
    heading: 'Permohonan Anda tidak dikirim tepat waktu',
    happened:
      'Waktu untuk mengirim permohonan {{call}} sudah habis dan permohonan Anda belum terkirim, sehingga tidak dapat dipertimbangkan.',
    button: 'Lihat penerimaan yang dibuka',
    next: 'Jika Anda terhalang oleh hal di luar kendali Anda, tulislah ke {{contact}} dan jelaskan. Petugas mungkin dapat membukanya lagi.',
  },
  return_reminder: {
    subject: 'Pengingat: perbaiki permohonan {{reference}} paling lambat {{due}}',
    heading: 'Perbaikan Anda belum dikirim',
    happened:
      'Kami meminta Anda memperbaiki permohonan untuk {{call}}. Sampai sekarang permohonan itu belum dikirim lagi.',
    by: 'Perbaiki dan kirim paling lambat {{due}}',
    button: 'Lihat yang perlu diperbaiki',
    next: 'Sekarang giliran Anda. Setelah batas itu, permohonan tidak dapat dipertimbangkan lagi. Jika perlu bantuan, hari ini juga tulislah ke {{contact}}.',
  },
  document_expired: {
    subject: 'Satu dokumen permohonan {{reference}} tidak berlaku lagi',
    heading: 'Satu dokumen tidak berlaku lagi',
    happened:
      'Satu dokumen permohonan Anda untuk {{call}} berlaku sampai {{validUntil}}, dan hari itu sudah lewat: {{document}}.',
    button: 'Unggah yang baru',
    next: 'Sekarang giliran Anda: unggah dokumen yang sudah diperpanjang sebagai gantinya. Permohonan Anda tetap berjalan. Bila memerlukan waktu lebih lama, surati {{contact}}.',
  },
  document_requested: {
    subject: 'Kami memerlukan satu dokumen untuk permohonan {{reference}}',
    heading: 'Kami memerlukan satu dokumen lagi',
    happened: 'Kantor program meminta satu dokumen untuk permohonan Anda pada {{call}}: {{document}}.',
    button: 'Unggah dokumen',
    next: 'Sekarang giliran Anda. Sementara itu, permohonan Anda tetap berjalan.',
  },
} as const;
