/** Teks tentang dokumen: mengapa berkas tidak diterima, mengapa dokumen ditolak, dan siapa membuka apa. */
export const documents = {
  error: {
    choose: 'Pilih berkas',
    empty: 'Berkas ini kosong. Pilih lagi, atau simpan ulang lalu pilih berkasnya.',
    type: 'Berkas harus berupa PDF, atau foto JPEG, PNG, WebP, atau HEIC',
    format: 'Jenis berkas ini tidak diterima di sini. Lihat jenis yang tertulis di atas.',
    damaged: 'Berkas ini rusak atau tidak lengkap. Buka di perangkat Anda, simpan ulang, lalu pilih berkas yang baru.',
    mixed: 'Berkas ini memuat sesuatu selain dokumen atau gambar. Simpan ulang sebagai PDF, JPEG, atau PNG biasa.',
    locked: 'Berkas ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pilih berkas yang baru.',
    image: 'Gambar ini tidak dapat dibaca atau melebihi 50 juta piksel. Perkecil gambarnya, lalu pilih lagi.',
    full: 'Jumlah berkas sudah mencapai batas yang diminta. Hapus atau ganti salah satu terlebih dahulu.',
    tooMany: 'Kurangi jumlah berkas yang dipilih',
    choosePhotos: 'Pilih paling sedikit satu foto',
    notAPicture: 'Halaman harus berupa foto: JPEG, PNG, WebP, atau HEIC. PDF diunggah di halaman sebelumnya.',
    tooManyPages: 'Satu PDF paling banyak 20 halaman. Hapus sebagian, atau unggah PDF yang Anda buat sendiri.',
    pdfTooLarge: 'PDF-nya akan terlalu besar. Hapus sebagian halaman, lalu kirim sebagai berkas kedua.',
    malformed: 'Berkas tidak sampai secara utuh. Periksa koneksi Anda, lalu kirim sekali lagi.',
    validUntil: 'Isi tanggal akhir masa berlaku dokumen',
    validTooShort:
      'Masa berlaku dokumen ini tidak cukup panjang setelah hari terakhir. Tolak dokumen ini dan mintalah yang baru.',
    duePast: 'Sebutkan hari yang belum lewat',
    reasonCode: 'Pilih alasan penolakan dokumen',
    reason: 'Jelaskan apa yang perlu diperbaiki',
    openReason: 'Sebutkan alasan Anda perlu membuka berkas ini',
  },
  state: {
    missing: 'Belum dikirim',
    checking: 'Sedang diperiksa dari virus',
    pending: 'Menunggu pemeriksaan',
    accepted: 'Diterima',
    rejected: 'Ditolak',
    expired: 'Kedaluwarsa',
  },
  reason: {
    unreadable: 'Tidak dapat dibaca',
    incomplete: 'Ada bagian yang kurang',
    wrong_document: 'Bukan dokumen yang diminta',
    expired: 'Sudah tidak berlaku',
    not_yours: 'Milik orang lain',
    other: 'Alasan lain',
    unsafe:
      'Berkas ini memuat program, berkas lain, atau virus sehingga tidak dapat dibuka oleh siapa pun. Simpan ulang sebagai PDF biasa atau kirimkan fotonya.',
  },
  open: {
    title: 'Mengapa Anda membuka berkas ini?',
    text: '“{{document}}” pada permohonan {{reference}} bersifat terbatas. Pemohon dapat melihat siapa yang membukanya, kapan, dan alasan yang Anda berikan.',
    reason: 'Alasan',
    hint: 'Contoh: memeriksa nomor paspor sebelum pencalonan',
    button: 'Buka berkas',
    back: 'Kembali ke permohonan',
    toReviews: 'Kembali ke penilaian Anda',
    toPlacements: 'Kembali ke penempatan',
  },
  closed: {
    unsafe: {
      title: 'Berkas ini tidak dapat dibuka',
      text: 'Berkas ini memuat program, berkas lain, atau virus. Berkas disimpan terpisah dan tidak dapat dibuka oleh siapa pun. Pemohon sudah dimintai berkas yang baru.',
    },
    checking: {
      title: 'Berkas ini masih diperiksa',
      text: 'Pemeriksaan virus belum selesai. Silakan kembali beberapa menit lagi.',
    },
    unprepared: {
      title: 'Berkas ini perlu disiapkan dahulu',
      text: 'Penilaian dilakukan tanpa nama, sedangkan PDF ini mungkin memuat nama penyusunnya di bagian yang tidak dapat kami bersihkan. Kantor program perlu menyiapkan salinannya. Silakan hubungi kantor dengan menyebutkan {{name}} pada permohonan {{reference}}.',
    },
  },
} as const;
