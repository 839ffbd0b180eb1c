const REVIEWED = {
  label: 'Sedang dinilai',
  next: 'Sekarang giliran kami: permohonan Anda dibaca bersama permohonan lain. Tidak ada yang perlu Anda lakukan. Begitu ada keputusan, Anda kami kabari.',
} as const;
const WITH_SENDER = { label: 'Pada kota pengirim', next: 'Sekarang giliran kota pengirim.' } as const;
const DONE = 'Selesai. Tidak ada yang perlu dilakukan.';

/** Sebutan keadaan suatu permohonan dan langkah berikutnya bagi tiap pembaca. */
const application = {
  draft: {
    applicant: 'Draf',
    officer: 'Draf',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'Sekarang giliran Anda: lengkapi bagian-bagiannya dan kirim permohonan sebelum penerimaan ditutup. Draf tidak dibaca siapa pun.',
      officer: 'Sekarang giliran pemohon: permohonan belum dikirim.',
      coordinator: WITH_SENDER.next,
    },
  },
  submitted: {
    applicant: 'Sudah kami terima',
    officer: 'Perlu diperiksa',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'Sekarang giliran kami: kantor program memeriksa dokumen dan syarat keikutsertaan. Jika ada yang perlu diperbaiki, kami akan menulis kepada Anda.',
      officer:
        'Sekarang giliran Anda: periksa dokumennya, lalu mulai penilaian, kembalikan permohonan, atau nyatakan tidak memenuhi syarat.',
      coordinator: WITH_SENDER.next,
    },
  },
  returned: {
    applicant: 'Perlu diperbaiki',
    officer: 'Dikembalikan',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'Sekarang giliran Anda: ubah atau jawab hal-hal yang tercantum, lalu kirim lagi paling lambat pada tanggal yang tertera.',
      officer: 'Sekarang giliran pemohon: Anda meminta perbaikan.',
      coordinator: WITH_SENDER.next,
    },
  },
  in_review: {
    applicant: REVIEWED.label,
    officer: 'Dalam penilaian',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'Sekarang giliran penilai. Setelah penilaian cukup, kota pemimpin membuka pembahasan.',
      coordinator: WITH_SENDER.next,
    },
  },
  interview: {
    applicant: REVIEWED.label,
    officer: 'Wawancara',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'Sekarang giliran kota pemimpin: laksanakan wawancara, lalu buka pembahasan.',
      coordinator: WITH_SENDER.next,
    },
  },
  deliberation: {
    applicant: REVIEWED.label,
    officer: 'Pembahasan',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'Sekarang giliran kota pemimpin: keputusan ditandatangani dua petugas.',
      coordinator: WITH_SENDER.next,
    },
  },
  selected: {
    applicant: 'Terpilih',
    officer: 'Terpilih',
    coordinator: 'Terpilih',
    next: {
      applicant:
        'Sekarang giliran kami: Anda kami usulkan kepada kota tuan rumah menurut urutan pilihan Anda. Tempat baru menjadi milik Anda setelah kota itu menawarkannya dan Anda menerimanya.',
      officer: 'Sekarang giliran Anda jika belum ada penempatan: usulkan tempat, lalu calonkan.',
      coordinator: 'Yang dapat Anda lakukan tercantum pada penempatannya.',
    },
  },
  reserve: {
    applicant: 'Di daftar cadangan',
    officer: 'Cadangan',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'Tidak ada yang perlu Anda lakukan. Jika ada tempat kosong, orang berikutnya di daftar segera kami kabari.',
      officer: 'Menunggu tempat kosong. Setelah itu giliran kota pemimpin menaikkan yang berikutnya menurut urutan.',
      coordinator: WITH_SENDER.next,
    },
  },
  deferred: {
    applicant: 'Ditunda ke penerimaan berikutnya',
    officer: 'Ditunda',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'Sekarang giliran kami: begitu penerimaan berikutnya ada, permohonan Anda kami lanjutkan dan Anda kami kabari.',
      officer: 'Sekarang giliran kota pemimpin: lanjutkan setelah penerimaan berikutnya diumumkan.',
      coordinator: WITH_SENDER.next,
    },
  },
  closed: {
    applicant: 'Ditutup',
    officer: 'Ditutup',
    coordinator: 'Ditutup',
    next: {
      applicant: 'Permohonan ini sudah selesai. Tidak ada yang perlu Anda lakukan.',
      officer: DONE,
      coordinator: DONE,
    },
  },
  not_selected: {
    applicant: 'Belum terpilih',
    officer: 'Tidak terpilih',
    coordinator: 'Tidak terpilih',
    next: {
      applicant:
        'Jika menurut Anda ada yang keliru, Anda boleh mengajukan keberatan: batas waktunya tercantum dalam keputusan.',
      officer: 'Selesai, kecuali jika suatu keberatan dikabulkan.',
      coordinator: DONE,
    },
  },
  ineligible: {
    applicant: 'Tidak dapat dilanjutkan',
    officer: 'Tidak memenuhi syarat',
    coordinator: 'Tidak terpilih',
    next: {
      applicant:
        'Salah satu syarat penerimaan tidak terpenuhi. Jika menurut Anda ini keliru, Anda boleh mengajukan keberatan: batas waktunya tercantum dalam keputusan.',
      officer: 'Selesai, kecuali jika suatu keberatan dikabulkan.',
      coordinator: DONE,
    },
  },
  withdrawn: {
    applicant: 'Mengundurkan diri',
    officer: 'Mengundurkan diri',
    coordinator: 'Mengundurkan diri',
    next: {
      applicant: 'Permohonan ini sudah berakhir. Jika itu bukan maksud Anda, silakan menulis kepada kantor program.',
      officer: 'Selesai. Jika pernah dikirim, permohonan dapat dipulihkan.',
      coordinator: DONE,
    },
  },
  lapsed: {
    applicant: 'Waktunya habis',
    officer: 'Gugur',
    coordinator: 'Gugur',
    next: {
      applicant:
        'Batas waktunya lewat sebelum permohonan dikirim. Jika Anda terhalang, silakan menulis kepada kantor program.',
      officer: 'Selesai. Anda boleh membukanya kembali dengan tanggal baru dan alasan.',
      coordinator: DONE,
    },
  },
} as const;

/** Sebutan keadaan suatu penempatan dan langkah berikutnya bagi tiap pembaca. */
const placement = {
  proposed: {
    applicant: 'Sedang disiapkan',
    officer: 'Diusulkan',
    coordinator: 'Pada kota pengirim',
    next: {
      applicant: 'Sekarang giliran kami: permintaan kota itu kami periksa dahulu sebelum Anda kami calonkan ke sana.',
      officer: 'Sekarang giliran Anda: periksa kelengkapannya, lalu calonkan.',
      coordinator: 'Sekarang giliran kota pengirim.',
    },
  },
  nominated: {
    applicant: 'Dicalonkan',
    officer: 'Dicalonkan',
    coordinator: 'Menunggu jawaban Anda',
    next: {
      applicant:
        'Sekarang giliran kota tuan rumah: menawarkan tempat, memasukkan Anda ke daftar tunggu, atau tidak menerima pencalonan ini. Anda akan kami kabari.',
      officer:
        'Sekarang giliran kota tuan rumah. Jawaban yang terlambat ditandai terlambat; tidak ada yang berakhir karenanya.',
      coordinator:
        'Sekarang giliran Anda: terima, ajukan pertanyaan, masukkan ke daftar tunggu, atau tolak, paling lambat pada tanggal yang tertera.',
    },
  },
  waitlisted: {
    applicant: 'Di daftar tunggu',
    officer: 'Di daftar tunggu tuan rumah',
    coordinator: 'Di daftar tunggu Anda',
    next: {
      applicant:
        'Tidak ada yang perlu Anda lakukan. Jika ada tempat kosong, kota tuan rumah dapat menawarkannya kepada Anda.',
      officer: 'Menunggu tempat kosong di kota tuan rumah. Anda boleh mengusulkan tempat lain juga.',
      coordinator: 'Menunggu tempat kosong. Setelah itu giliran Anda menawarkannya.',
    },
  },
  offered: {
    applicant: 'Ditawarkan kepada Anda',
    officer: 'Ditawarkan',
    coordinator: 'Ditawarkan',
    next: {
      applicant: 'Sekarang giliran Anda: terima atau tolak tempat ini paling lambat pada tanggal yang tertera.',
      officer: 'Sekarang giliran pemohon: jawaban ditunggu sampai tanggal yang tertera.',
      coordinator: 'Sekarang giliran yang bersangkutan: jawaban ditunggu sampai tanggal yang tertera.',
    },
  },
  confirmed: {
    applicant: 'Sudah pasti',
    officer: 'Sudah pasti',
    coordinator: 'Sudah pasti',
    next: {
      applicant:
        'Sekarang giliran Anda: penuhi semua kewajiban menurut tanggalnya. Setelah tiba, Anda dan kota tuan rumah sama-sama mencatatnya.',
      officer: 'Kewajiban harus terpenuhi atau dibebaskan sebelum keberangkatan.',
      coordinator: 'Setelah yang bersangkutan tiba, giliran Anda mencatatnya. Yang bersangkutan juga menandatangani.',
    },
  },
  active: {
    applicant: 'Sudah tiba',
    officer: 'Sudah tiba',
    coordinator: 'Sudah tiba',
    next: {
      applicant: 'Sebelum pulang, giliran Anda menulis laporan singkat.',
      officer: 'Kota tuan rumah mendampingi yang bersangkutan. Pada akhirnya penempatan diselesaikan.',
      coordinator:
        'Pada akhir masa tinggal, giliran Anda: catat kepulangan, tulis evaluasi, dan selesaikan penempatan.',
    },
  },
  completed: {
    applicant: 'Selesai',
    officer: 'Selesai',
    coordinator: 'Selesai',
    next: {
      applicant: 'Sertifikat Anda sudah terbit. Tidak ada lagi yang perlu Anda lakukan.',
      officer: 'Selesai. Sertifikat sudah terbit.',
      coordinator: 'Selesai. Berkasnya dapat Anda baca sampai tanggal yang tertera.',
    },
  },
  ended_early: {
    applicant: 'Berakhir lebih awal',
    officer: 'Berakhir lebih awal',
    coordinator: 'Berakhir lebih awal',
    next: {
      applicant: 'Kantor program akan menghubungi Anda tentang hal-hal yang masih harus diselesaikan.',
      officer: 'Sekarang giliran Anda: bicarakan kepulangan dan sisa urusannya dengan yang bersangkutan.',
      coordinator: DONE,
    },
  },
  no_show: {
    applicant: 'Belum tercatat tiba',
    officer: 'Tidak hadir',
    coordinator: 'Tidak hadir',
    next: {
      applicant:
        'Jika Anda sudah di sana atau dalam perjalanan, hari ini juga teleponlah kantor program: catatan ini masih dapat diperbaiki.',
      officer: 'Sekarang giliran Anda: hubungi yang bersangkutan atau keluarganya.',
      coordinator: 'Jika yang bersangkutan ternyata tiba, catatlah bersama-sama.',
    },
  },
  turned_down: {
    applicant: 'Tidak diterima tuan rumah',
    officer: 'Tidak diterima',
    coordinator: 'Tidak diterima',
    next: {
      applicant: 'Sekarang giliran kami: jika ada pilihan lain, Anda kami usulkan ke sana dan kami kabari.',
      officer: 'Sekarang giliran Anda: pilihan berikutnya, bila ada, sudah diusulkan.',
      coordinator: DONE,
    },
  },
  refused: {
    applicant: 'Anda tolak',
    officer: 'Ditolak pemohon',
    coordinator: 'Ditolak pemohon',
    next: {
      applicant: 'Sekarang giliran kami: jika ada pilihan lain, Anda kami usulkan ke sana dan kami kabari.',
      officer: 'Sekarang giliran Anda: pilihan berikutnya, bila ada, sudah diusulkan.',
      coordinator: 'Tempatnya kosong lagi. Jika ada yang menunggu, giliran Anda menawarkannya.',
    },
  },
  expired: {
    applicant: 'Berakhir tanpa jawaban',
    officer: 'Berakhir tanpa jawaban',
    coordinator: 'Berakhir tanpa jawaban',
    next: {
      applicant: 'Jika Anda terhalang untuk menjawab, tulislah kepada kantor program dalam 72 jam.',
      officer: 'Dalam 72 jam Anda boleh membuka tawaran ini sekali lagi selama tempatnya masih kosong.',
      coordinator: 'Tempatnya kosong lagi. Jika ada yang menunggu, giliran Anda menawarkannya.',
    },
  },
  cancelled: {
    applicant: 'Dibatalkan',
    officer: 'Dibatalkan',
    coordinator: 'Dibatalkan',
    next: {
      applicant:
        'Penempatan ini tidak jadi dilaksanakan. Jika Anda masih terpilih, kami carikan tempat lain dan Anda kami kabari.',
      officer: 'Selesai. Jika permohonan masih terpilih, usulkan tempat lain.',
      coordinator: 'Selesai. Jika ada yang menunggu tempat itu, giliran Anda menawarkannya.',
    },
  },
} as const;

/** Keadaan kedua subjek: `<state>.<pembaca>` sebutannya, `<state>.next.<pembaca>` langkah berikutnya. */
export const state = { application, placement } as const;
