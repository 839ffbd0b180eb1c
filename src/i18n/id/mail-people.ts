/** Surat kepada pihak lain: pemberi rekomendasi, wali, penilai, dan koordinator. */
export const peopleLetters = {
  referee_request: {
    subject: '{{applicant}} memohon rekomendasi dari Anda',
    heading: '{{applicant}} memohon rekomendasi dari Anda',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} dan menyebut Anda sebagai pemberi rekomendasi.',
    by: 'Mohon dijawab paling lambat {{refereeBy}}',
    button: 'Tulis rekomendasi',
    next: 'Sekarang giliran Anda: pengisiannya sekitar sepuluh menit dan Anda tidak perlu membuat akun. {{applicant}} tidak melihat tulisan Anda. Jika Anda tidak mengenal yang bersangkutan atau tidak bersedia, silakan sampaikan di halaman yang sama.',
  },
  referee_reminder: {
    subject: 'Pengingat: {{applicant}} memohon rekomendasi dari Anda',
    heading: 'Rekomendasi Anda masih kami tunggu',
    happened:
      '{{applicant}} menyebut Anda sebagai pemberi rekomendasi untuk {{call}} di {{city}}. Rekomendasi Anda belum kami terima.',
    by: 'Mohon dijawab paling lambat {{refereeBy}}',
    button: 'Tulis rekomendasi',
    next: 'Sekarang giliran Anda: pengisiannya sekitar sepuluh menit dan Anda tidak perlu membuat akun. Jika tidak bersedia, silakan sampaikan di halaman yang sama agar {{applicant}} dapat meminta orang lain.',
  },
  referee_request_shared: {
    subject: '{{applicant}} memohon rekomendasi dari Anda',
    heading: '{{applicant}} memohon rekomendasi dari Anda',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} dan menyebut Anda sebagai pemberi rekomendasi.',
    by: 'Mohon dijawab paling lambat {{refereeBy}}',
    button: 'Tulis rekomendasi',
    next: 'Sekarang giliran Anda: pengisiannya sekitar sepuluh menit dan Anda tidak perlu membuat akun. Mohon diketahui: setelah dikirim, tulisan Anda dapat dibaca oleh {{applicant}}. Jika Anda tidak mengenal yang bersangkutan atau tidak bersedia, silakan sampaikan di halaman yang sama.',
  },
  referee_overdue: {
    subject: 'Rekomendasi Anda untuk {{applicant}} masih kami harapkan',
    heading: 'Batas waktu rekomendasi Anda: {{refereeBy}}',
    happened:
      '{{applicant}} menyebut Anda sebagai pemberi rekomendasi untuk {{call}} di {{city}}. Batas waktunya sudah lewat, tetapi rekomendasi Anda masih berguna.',
    button: 'Tulis rekomendasi',
    next: 'Sekarang giliran Anda: pengisiannya sekitar sepuluh menit. Jika tidak dapat menulis, silakan sampaikan di halaman yang sama agar {{applicant}} dapat meminta orang lain.',
  },
  referee_replaced: {
    subject: 'Rekomendasi Anda untuk {{applicant}} tidak diperlukan lagi',
    heading: 'Orang lain sudah diminta',
    happened:
      '{{applicant}} menyebut pemberi rekomendasi lain untuk {{call}}. Terima kasih atas kesediaan Anda membantu.',
    next: 'Tidak ada yang perlu Anda lakukan. Tautan yang kami kirim tidak berlaku lagi.',
  },
  referee_link: {
    subject: 'Tautan baru Anda: rekomendasi untuk {{applicant}}',
    heading: 'Ini tautan baru Anda',
    happened: 'Seseorang, mungkin Anda, meminta tautan baru untuk rekomendasi {{applicant}} ({{call}}).',
    by: 'Tautan ini berlaku sampai {{linkEnds}}',
    button: 'Buka halaman',
    next: 'Sekarang giliran Anda bila belum menjawab. Bila Anda tidak meminta tautan, abaikan saja: surel ini hanya dikirim ke alamat Anda.',
  },
  guardian_copy: {
    subject: 'Persetujuan Anda untuk {{applicant}} sudah tercatat',
    heading: 'Terima kasih. Persetujuan Anda sudah tercatat',
    happened: 'Anda menyetujui permohonan {{applicant}} untuk {{call}} di {{city}}.',
    by: 'Tautan ini berlaku sampai {{linkEnds}}',
    button: 'Lihat atau cabut persetujuan',
    next: 'Untuk saat ini tidak ada lagi yang perlu Anda lakukan. Persetujuan dapat dicabut kapan saja lewat tautan ini; bila sudah tidak berlaku, halamannya mengirimkan tautan baru. Bila ada tawaran tempat, kami meminta tanda tangan Anda sekali lagi.',
  },
  guardian_link: {
    subject: 'Tautan baru Anda: persetujuan untuk {{applicant}}',
    heading: 'Ini tautan baru Anda',
    happened: 'Seseorang, mungkin Anda, meminta tautan baru ke halaman persetujuan untuk {{applicant}} ({{call}}).',
    by: 'Tautan ini berlaku sampai {{linkEnds}}',
    button: 'Buka halaman',
    next: 'Di halaman itu Anda dapat melihat, memberi, atau mencabut persetujuan. Bila Anda tidak meminta tautan, abaikan saja: surel ini hanya dikirim ke alamat Anda.',
  },
  guardian_replaced: {
    subject: 'Anda tidak lagi diminta sebagai orang tua atau wali {{applicant}}',
    heading: 'Orang lain sudah disebutkan menggantikan Anda',
    happened:
      'Dalam permohonan {{applicant}} untuk {{call}} di {{city}}, orang tua atau wali lain sudah disebutkan menggantikan Anda.',
    next: 'Tidak ada yang perlu Anda lakukan. Tautan yang kami kirim tidak berlaku lagi. Bila Anda pernah setuju, persetujuan itu sudah berakhir: tetap tercatat dan tidak berlaku lagi. Bila menurut Anda ini keliru, surati {{contact}}.',
  },
  guardian_identity_rejected: {
    subject: 'Mohon kirim ulang salinan identitas Anda: {{applicant}}',
    heading: 'Mohon kirim salinan lain',
    happened:
      'Salinan dokumen identitas Anda untuk permohonan {{applicant}} pada {{call}} belum dapat kami terima. Persetujuan Anda sendiri tidak terpengaruh.',
    by: 'Tautan ini berlaku sampai {{linkEnds}}',
    button: 'Kirim salinan lain',
    next: 'Sekarang giliran Anda: kirim foto atau pindaian yang lebih jelas. Sebelum diterima, penilaian tidak dimulai. Hanya kantor program yang membukanya, dan setiap pembukaan dicatat.',
  },
  consent_withdrawn_coordinators: {
    subject: 'Persetujuan wali dicabut: {{reference}}',
    heading: 'Wali mencabut persetujuannya',
    happened:
      'Orang tua atau wali peserta {{reference}} mencabut persetujuan atas masa tinggal di {{organisation}} yang sudah berjalan.',
    button: 'Lihat penempatan',
    next: 'Sekarang giliran Anda dan kota asal: mohon hari ini juga berbicara dengan keluarganya dan dengan {{contact}}, dan atur kepulangan yang aman bersama-sama. Tidak ada yang berakhir dengan sendirinya.',
  },
  referee_declined_applicant: {
    subject: 'Seorang pemberi rekomendasi tidak dapat menulis: mohon sebutkan orang lain',
    heading: 'Seorang pemberi rekomendasi tidak dapat menulis',
    happened:
      'Salah seorang yang Anda sebut sebagai pemberi rekomendasi untuk {{call}} memberi tahu bahwa ia tidak dapat menulis.',
    button: 'Sebutkan orang lain',
    next: 'Sekarang giliran Anda: mohon sebutkan penggantinya. Kantor program langsung menyuratinya.',
  },
  referee_not_found_applicant: {
    subject: 'Alamat pemberi rekomendasi keliru: mohon periksa',
    heading: 'Surel kami sampai ke orang lain',
    happened: 'Alamat yang Anda berikan untuk salah seorang pemberi rekomendasi {{call}} ternyata milik orang lain.',
    button: 'Perbaiki alamat',
    next: 'Sekarang giliran Anda: mohon tanyakan alamat yang benar dan sebutkan ia kembali.',
  },
  reference_taken_back_applicant: {
    subject: 'Seorang pemberi rekomendasi sedang mengubah rekomendasinya',
    heading: 'Rekomendasi ditarik untuk sementara',
    happened:
      'Seorang pemberi rekomendasi {{call}} menarik rekomendasinya untuk diubah, sehingga dianggap belum ada sampai dikirim kembali.',
    button: 'Lihat pemberi rekomendasi',
    next: 'Tidak ada yang perlu Anda lakukan. Kami mengingatkannya.',
  },
  referee_thanks: {
    subject: 'Terima kasih atas rekomendasi Anda untuk {{applicant}}',
    heading: 'Rekomendasi Anda sudah kami terima',
    happened: 'Terima kasih. Rekomendasi Anda untuk {{applicant}} sudah kami terima dan disertakan pada permohonannya.',
    next: 'Tidak ada lagi yang perlu Anda lakukan. Jika ada yang perlu diralat, silakan menulis ke {{contact}}.',
  },
  application_withdraw_referees: {
    subject: 'Rekomendasi Anda untuk {{applicant}} tidak diperlukan lagi',
    heading: 'Rekomendasi Anda tidak diperlukan lagi',
    happened: '{{applicant}} mengundurkan diri dari {{call}}. Terima kasih atas kesediaan Anda membantu.',
    next: 'Tidak ada yang perlu Anda lakukan. Tautan yang kami kirim tidak berlaku lagi.',
  },
  endorser_request: {
    subject: 'Anda boleh mendukung sampai {{most}} orang untuk {{call}}',
    heading: 'Siapa yang Anda dukung untuk {{call}}?',
    happened:
      '{{city}} menerima permohonan {{call}} dari orang yang didukung {{endorser}}. Anda boleh mendukung sampai {{most}} orang.',
    by: 'Dukung paling lambat {{closes}}',
    button: 'Dukung seseorang',
    next: 'Sekarang giliran Anda: tulis nama dan alamat surel setiap orang. Mereka mendapat surel lalu mengajukan permohonan sendiri. Anda tidak perlu akun, dan halaman ini dapat dibuka sesering yang Anda mau.',
  },
  places_asked: {
    subject: '{{city}} meminta tempat {{call}} kepada {{host}}',
    heading: 'Dapatkah {{host}} menawarkan tempat {{call}}?',
    happened:
      '{{city}} menyiapkan {{call}} dan meminta tempat kepada {{host}}. Yang diusulkan tercantum di bawah.',
    button: 'Lihat yang diminta dan tawarkan',
    next: 'Sekarang giliran Anda: lihat yang diusulkan, ubah yang tidak cocok, lalu tawarkan; atau tawarkan tempat lain. Yang tidak Anda tawarkan tidak dihitung.',
  },
  guardian_request: {
    subject: '{{applicant}} memerlukan persetujuan Anda untuk {{call}}',
    heading: 'Kami memohon persetujuan Anda',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} dan menyebut Anda sebagai orang tua atau wali. Permohonannya baru dipertimbangkan setelah Anda setuju.',
    by: 'Mohon dijawab paling lambat {{linkEnds}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Di halaman itu tertulis apa yang Anda setujui, bagaimana datanya dipakai, dan cara mencabut persetujuan. Anda tidak perlu membuat akun. Jika Anda bukan orang tua atau walinya, silakan sampaikan di sana.',
  },
  guardian_reminder: {
    subject: 'Pengingat: {{applicant}} memerlukan jawaban Anda untuk {{call}}',
    heading: 'Jawaban Anda masih kami tunggu',
    happened:
      '{{applicant}} mengajukan permohonan untuk {{call}} di {{city}} dan memerlukan jawaban orang tua atau wali. Jawaban Anda belum kami terima.',
    by: 'Mohon dijawab paling lambat {{linkEnds}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Tanpa jawaban Anda, permohonan tidak dapat dilanjutkan. Anda tidak perlu membuat akun. Jika Anda bukan orang tua atau walinya, silakan sampaikan di sana.',
  },
  placement_accept_guardians: {
    subject: '{{host}} menawarkan tempat untuk {{applicant}}: mohon ditandatangani paling lambat {{guardianBy}}',
    heading: '{{host}} menawarkan tempat untuk {{applicant}}',
    happened:
      '{{host}} menawarkan satu tempat {{call}} untuk {{applicant}}. Karena {{applicant}} belum cukup umur, tempat itu baru pasti setelah Anda ikut menandatangani.',
    by: 'Tanda tangani paling lambat {{guardianBy}}',
    byNote: '{{applicant}} menjawab paling lambat {{answerBy}}.',
    button: 'Baca tawaran dan tanda tangani',
    next: 'Sekarang giliran Anda berdua. Mohon tawaran dibaca bersama: di mana tinggalnya, apa yang ditanggung, dan apa yang diperlukan sebelum berangkat. Jika tidak berkenan, Anda dapat menolak di halaman yang sama.',
  },
  placement_amend_guardians: {
    subject: 'Tawaran untuk {{applicant}} berubah: mohon ditandatangani paling lambat {{guardianBy}}',
    heading: 'Tawaran untuk {{applicant}} berubah',
    happened: 'Ketentuan atau tanggal tempat di {{host}} berubah. Tanda tangan pada tawaran lama tidak berlaku lagi.',
    by: 'Tanda tangani paling lambat {{guardianBy}}',
    byNote: '{{applicant}} menjawab paling lambat {{answerBy}}.',
    button: 'Baca tawaran baru dan tanda tangani',
    next: 'Sekarang giliran Anda berdua. Mohon tawaran baru dibaca bersama.',
  },
  signature_wanted_guardians: {
    subject: '{{applicant}} menerima tempat di {{host}}: mohon ditandatangani paling lambat {{guardianBy}}',
    heading: '{{applicant}} menerima tempat di {{host}}',
    happened:
      '{{applicant}} sudah menerima tempat di {{host}}. Karena {{applicant}} belum dewasa, tempat itu baru pasti setelah Anda juga menandatangani.',
    by: 'Tanda tangani paling lambat {{guardianBy}}',
    button: 'Baca tawaran dan tanda tangani',
    next: 'Sekarang giliran Anda. Jika tidak setuju, Anda dapat menolaknya di halaman yang sama.',
  },
  review_assigned: {
    subject: 'Permohonan untuk dinilai: {{reference}}',
    heading: 'Ada permohonan untuk Anda nilai',
    happened: 'Anda diminta menilai satu permohonan untuk {{call}}.',
    button: 'Buka penilaian saya',
    next: 'Sekarang giliran Anda. Jika Anda mengenal pemohonnya atau memiliki kepentingan lain, mohon tidak memberi nilai: pilih “Benturan kepentingan” di halaman itu, dan permohonan dialihkan kepada orang lain.',
  },
  application_withdraw_reviewers: {
    subject: 'Tidak perlu dinilai lagi: permohonan {{reference}}',
    heading: 'Satu permohonan tidak perlu dinilai lagi',
    happened: 'Pemohon {{reference}} mengundurkan diri dari {{call}}.',
    button: 'Buka penilaian saya',
    next: 'Tidak ada yang perlu Anda lakukan. Yang mungkin sudah Anda tulis tetap disimpan, tetapi tidak dihitung.',
  },
  placement_nominate_coordinators: {
    subject: 'Pencalonan untuk {{host}}: {{reference}}, mohon dijawab paling lambat {{replyBy}}',
    heading: '{{city}} mencalonkan seorang peserta ke {{host}}',
    happened:
      '{{city}} mencalonkan seorang peserta untuk tempat {{call}} di kota Anda dan membagikan permohonannya.',
    by: 'Mohon dijawab paling lambat {{replyBy}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda: tawarkan tempat, masukkan ke daftar tunggu, ajukan pertanyaan, atau tidak menerima pencalonan ini. Selama ada pertanyaan yang belum dijawab, waktu Anda untuk menjawab berhenti dihitung.',
  },
  question_answered: {
    subject: 'Pertanyaan Anda sudah dijawab: {{reference}}',
    heading: 'Pertanyaan Anda sudah dijawab',
    happened: '{{city}} sudah menjawab pertanyaan Anda tentang pencalonan {{reference}}.',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda lagi, dan waktu untuk menjawab kembali dihitung.',
  },
  reply_late: {
    subject: 'Masih menunggu jawaban: {{reference}}',
    heading: 'Satu pencalonan menunggu jawaban',
    happened: 'Pencalonan {{reference}} untuk tempat {{call}} di {{host}} belum dijawab. Batas jawabannya {{replyBy}}.',
    button: 'Lihat pencalonan',
    next: 'Sekarang giliran {{host}}. Pencalonan tidak gugur karena keterlambatan, tetapi ada peserta dan keluarga yang menunggu. Jika ada kendala, mohon beri tahu {{city}}.',
  },
  signature_wanted_coordinators: {
    subject: 'Mohon pastikan kedatangan {{reference}}',
    heading: 'Satu kedatangan menunggu Anda',
    happened:
      'Peserta {{reference}} sudah mencatat kedatangannya di {{host}}. Kedatangan itu berlaku setelah Anda juga memastikannya.',
    button: 'Lihat penempatan',
    next: 'Sekarang giliran Anda: pastikan kedatangannya, atau tulislah ke {{city}} jika tidak ada yang datang.',
  },
  placement_confirm_coordinators: {
    subject: 'Tempat sudah pasti: {{reference}}',
    heading: 'Tempat sudah pasti',
    happened: 'Tawaran Anda kepada {{reference}} untuk {{call}} sudah diterima oleh semua yang harus menandatangani.',
    button: 'Lihat penempatan',
    next: 'Sekarang giliran Anda menyiapkan kedatangan. Kewajiban yang belum terpenuhi tercantum pada penempatan itu.',
  },
  placement_refuse_coordinators: {
    subject: 'Tempat ditolak: {{reference}}',
    heading: 'Tempat ditolak',
    happened: 'Tawaran Anda kepada {{reference}} untuk {{call}} ditolak. Tempatnya kosong lagi.',
    button: 'Lihat tempat Anda',
    next: 'Jika ada orang di daftar tunggu, sekarang giliran Anda: orang itu didahulukan.',
  },
  placement_expire_coordinators: {
    subject: 'Tidak dijawab tepat waktu: {{reference}}',
    heading: 'Satu tawaran berakhir tanpa jawaban',
    happened: 'Tawaran Anda kepada {{reference}} untuk {{call}} tidak dijawab tepat waktu. Tempatnya kosong lagi.',
    button: 'Lihat tempat Anda',
    next: 'Dalam 72 jam, {{city}} dapat membuka tawaran itu sekali lagi selama tempatnya masih kosong. Jika ada orang di daftar tunggu, orang itu didahulukan.',
  },
  placement_revive_coordinators: {
    subject: 'Tawaran dibuka lagi: {{reference}}',
    heading: 'Satu tawaran dibuka lagi',
    happened: '{{city}} membuka lagi tawaran Anda kepada {{reference}} untuk {{call}}. Tempatnya terisi lagi.',
    by: 'Jawaban ditunggu paling lambat {{answerBy}}',
    button: 'Lihat penempatan',
    next: 'Sekarang giliran peserta untuk menjawab. Tidak ada yang perlu Anda lakukan.',
  },
  placement_cancel_coordinators: {
    subject: 'Penempatan dibatalkan: {{reference}}',
    heading: 'Satu penempatan dibatalkan',
    happened:
      'Penempatan {{reference}} untuk {{call}} di kota Anda dibatalkan. Jika sudah menempati satu tempat, tempat itu kosong lagi.',
    button: 'Lihat tempat Anda',
    next: 'Tidak ada yang perlu Anda lakukan. Jika ada orang di daftar tunggu, orang itu didahulukan.',
  },
  placement_overtake_coordinators: {
    subject: 'Pencalonan yang tidak dijawab tepat waktu: {{reference}}',
    heading: 'Satu pencalonan tidak dijawab tepat waktu',
    happened: 'Tempat {{call}} sudah dimulai sebelum pencalonan {{reference}} dijawab. Pencalonan itu ditutup.',
    button: 'Lihat tempat Anda',
    next: 'Tidak ada yang perlu Anda lakukan. Jika peserta itu tetap diharapkan datang, mohon disepakati dengan {{city}}.',
  },
  application_withdraw_coordinators: {
    subject: 'Mengundurkan diri: {{reference}}',
    heading: 'Seorang pemohon mengundurkan diri',
    happened:
      'Pemohon {{reference}}, yang permohonannya dibagikan kepada Anda, mengundurkan diri dari {{call}}. Jika sudah menempati satu tempat, tempat itu kosong lagi.',
    button: 'Lihat tempat Anda',
    next: 'Tidak ada yang perlu Anda lakukan. Permohonan itu tidak dapat Anda buka lagi.',
  },
} as const;
