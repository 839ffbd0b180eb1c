/** Surat tentang pesan dan keberatan: menyebut bahwa ada yang ditulis, tidak pernah isinya. */
export const talkLetters = {
  message_applicant: {
    subject: 'Ada pesan tentang permohonan Anda {{reference}}',
    heading: 'Ada pesan untuk Anda',
    happened: 'Kantor program {{city}} menulis kepada Anda tentang permohonan Anda untuk {{call}}.',
    button: 'Baca pesannya',
    next: 'Pesan dapat dibaca dan dijawab setelah Anda masuk. Demi kerahasiaan Anda, isinya tidak ada dalam surel ini.',
  },
  message_office: {
    subject: 'Pesan dari pemohon: {{reference}}',
    heading: 'Seorang pemohon menulis',
    happened: 'Ada pesan tentang permohonan {{reference}} untuk {{call}}.',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Isi pesan tidak ada dalam surel ini, dan menunggu di daftar sampai ada yang menjawab.',
  },
  objection_received_applicant: {
    subject: 'Tanda terima: keberatan Anda, permohonan {{reference}}',
    heading: 'Keberatan Anda sudah kami terima',
    happened: 'Keberatan Anda atas keputusan tentang permohonan Anda untuk {{call}} tiba pada {{objected}}.',
    by: 'Kami jawab paling lambat {{objectionBy}}',
    button: 'Lihat keberatan Anda',
    next: 'Sekarang giliran kami: orang yang tidak ikut memutuskan akan memeriksanya. Anda tidak perlu berbuat apa-apa.',
  },
  objection_received_office: {
    subject: 'Keberatan, dijawab paling lambat {{objectionBy}}: {{reference}}',
    heading: 'Ada keberatan atas suatu keputusan',
    happened: 'Keberatan atas keputusan tentang permohonan {{reference}} untuk {{call}} tiba pada {{objected}}.',
    by: 'Dijawab paling lambat {{objectionBy}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Yang ikut memutuskan tidak dapat menjawabnya.',
  },
  objection_withdrawn_office: {
    subject: 'Keberatan ditarik kembali: {{reference}}',
    heading: 'Satu keberatan ditarik kembali',
    happened: 'Pemohon menarik kembali keberatan atas keputusan tentang permohonan {{reference}} untuk {{call}}.',
    button: 'Lihat permohonan',
    next: 'Anda tidak perlu berbuat apa-apa.',
  },
  objection_late_office: {
    subject: 'Lewat tenggat: jawaban atas keberatan, {{reference}}',
    heading: 'Jawaban atas keberatan lewat tenggat',
    happened: 'Keberatan tanggal {{objected}} atas permohonan {{reference}} untuk {{call}} belum dijawab.',
    by: 'Jawabannya jatuh tempo {{objectionBy}}',
    button: 'Baca dan jawab',
    next: 'Sekarang giliran Anda. Pemohon menunggu jawaban ini.',
  },
  objection_upheld_applicant: {
    subject: 'Keberatan Anda dikabulkan: permohonan {{reference}}',
    heading: 'Keberatan Anda dikabulkan',
    happened:
      'Kami sudah memeriksa keberatan Anda atas keputusan tentang permohonan Anda untuk {{call}}, dan Anda benar.',
    button: 'Baca alasannya',
    next: 'Sekarang giliran kami: keputusan ditinjau kembali, dan Anda menerima surat tentang itu.',
  },
  objection_dismissed_applicant: {
    subject: 'Jawaban atas keberatan Anda: permohonan {{reference}}',
    heading: 'Keberatan Anda tidak dikabulkan',
    happened:
      'Kami sudah memeriksa keberatan Anda atas keputusan tentang permohonan Anda untuk {{call}}. Mohon maaf: keputusan itu tetap berlaku.',
    button: 'Baca alasannya',
    next: 'Alasannya ada di halaman tersebut. Bila ada pertanyaan, tulislah kepada {{contact}}.',
  },
} as const;
