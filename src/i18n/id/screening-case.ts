/** Teks satu permohonan: halamannya, dokumen, jawaban, orang-orang, dan riwayat. */
export const page = {
  heading: '{{name}}: {{title}}',
  back: 'Permohonan',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  jump: 'Langsung ke',
  parts: 'Bagian permohonan ini',
  part: {
    docs: 'Dokumen',
    answers: 'Jawaban',
    members: 'Anggota kelompok',
    people: 'Wali dan pemberi rekomendasi',
    places: 'Tempat',
    reviews: 'Penilai',
    msg: 'Pesan',
    notes: 'Catatan',
    hist: 'Riwayat',
  },
  called: 'Dipanggil {{called}}.',
  address: 'Tulis sebagai “{{address}}”.',
  born: 'Lahir {{day}}.',
  minor: 'Di bawah umur: aturan untuk anak berlaku.',
  cameLate: 'Masuk setelah penutupan.',
  typed: 'Diketik dari formulir kertas oleh {{name}}, diterima {{day}}.',
  reach: 'Surel {{email}}, telepon {{phone}}.',
  state: 'Status',
  since: 'sejak {{when}}',
  snapshot: 'versi {{n}}, sejak {{when}}',
  turn: 'Giliran',
  by: 'Paling lambat',
  noDay: 'Belum ada tenggat',
  left_other: '{{count}} hari lagi',
  over: 'Tenggat sudah lewat',
  documents: 'Dokumen yang harus ada sekarang',
  accepted: '{{done}} dari {{total}} diterima',
  reviews: 'Penilaian',
  reviewsIn: '{{done}} dari {{total}} sudah masuk',
  reads: 'Yang dibaca pemohon',
} as const;

export const changes = {
  title: 'Yang berubah',
  intro: 'Dikirim {{before}}, lalu lagi {{now}}. Yang dihapus dicoret, yang ditambahkan digarisbawahi.',
  nothing: 'Dikirim {{before}}, lalu lagi {{now}}, tanpa perubahan.',
  closed: 'Berubah. Isinya tetap tertutup: buka dengan alasan, di bagian jawaban.',
  came_other: '{{count}} berkas baru',
  gone_other: '{{count}} berkas dihapus',
  order: 'Urutan tempat',
} as const;

export const turn = {
  paper_draft: 'Ketik isi formulir kertasnya, lalu kirimkan.',
  paper_returned: 'Selesaikan setiap hal yang diminta, lalu kirimkan lagi.',
  applicant: 'Pemohon',
  office: 'Kantor {{city}}',
  reviewers: 'Para penilai',
  nobody: 'Tidak ada: sudah berakhir',
} as const;

export const documents = {
  title: 'Dokumen',
  none: 'Penerimaan ini tidak meminta dokumen.',
  another: '{{name}} ({{n}})',
  waiting_zero: 'tidak ada yang menunggu',
  waiting_other: '{{count}} perlu diperiksa',
  pages_other: '{{count}} halaman',
  restricted: 'terbatas',
  notDue: 'Belum waktunya',
  due: {
    submission: 'diminta saat mengirim',
    nomination: 'diminta sebelum pencalonan',
    travel: 'diminta sebelum berangkat',
  },
  sent: 'dikirim {{when}} sebagai {{file}}',
  open: 'Buka berkas',
  openWithReason: 'Buka dengan alasan',
  picture: 'Halaman pertama: {{name}}',
  isValidUntil: 'Berlaku sampai {{day}}',
  rejectedFor: 'Ditolak: {{reason}}',
  toFixBy: 'Harus diganti paling lambat {{day}}',
  shownToReviewers: 'Penilai dapat membuka berkas ini: isinya tidak boleh menunjukkan siapa pemohonnya.',
  decision: 'Keputusan atas dokumen ini',
  choose: 'Pilih apakah dokumen diterima atau ditolak',
  accept: 'Terima',
  renew: 'Terima, perpanjang sebelum berangkat',
  reject: 'Tolak, untuk diganti',
  ifAccept: 'Jika diterima: berlaku sampai',
  ifReject: 'Jika ditolak: alasan dan tenggat',
  validUntil: 'Berlaku sampai',
  validFree: 'Hari terakhir berlakunya, jika tercantum.',
  validDay: 'Hari terakhir berlakunya.',
  validHost_other: '{{city}} meminta {{count}} bulan setelah hari terakhir di sana: sampai {{day}}.',
  validCall_other: 'Yang diminta: {{count}} bulan setelah hari terakhir, sampai {{day}}.',
  validBroken:
    '{{rule}} Yang ini berakhir pada {{ends}}. Tolak, atau terima dengan syarat diperpanjang sebelum berangkat.',
  tooShort: 'Diterima untuk sementara: yang sudah diperpanjang diperlukan sebelum berangkat.',
  requested: 'Diminta dari pemohon ini saja, paling lambat {{day}}: {{reason}}',
  asked: 'Diminta',
  dueBy: 'paling lambat {{day}}',
  reads: 'Siapa yang membuka berkas terbatas',
  reason: 'Alasan',
  readyTexts: 'Masukkan teks siap pakai:',
  text: 'Yang akan dibaca pemohon',
  textHint: 'Ditulis dalam bahasa pemohon: {{language}}. Anda boleh mengubahnya.',
  fixBy: 'Diganti paling lambat',
  fixByHint: 'Pemohon dapat mengganti berkas ini tanpa membuka formulir kembali.',
  save: 'Simpan',
  saveNext: 'Simpan dan dokumen berikutnya',
  ready: {
    unreadable:
      '“{{document}}” kurang terbaca. Mohon difoto atau dipindai ulang tegak lurus dengan cahaya yang cukup, lalu diunggah kembali.',
    incomplete: 'Ada bagian yang kurang pada “{{document}}”. Mohon unggah semua halamannya dalam satu berkas.',
    wrong_document: 'Berkas yang Anda kirim bukan “{{document}}”. Mohon unggah dokumen yang sesuai.',
    expired:
      '“{{document}}” sudah tidak berlaku, atau masa berlakunya kurang panjang. Mohon unggah yang masih berlaku.',
    not_yours: '“{{document}}” adalah milik orang lain. Mohon unggah milik Anda sendiri.',
  },
} as const;

export const language = { id: 'bahasa Indonesia', en: 'bahasa Inggris' } as const;

export const answers = {
  title: 'Jawaban',
  draft: 'Permohonan ini belum dikirim. Draf tidak dibaca siapa pun.',
  count_other: '{{count}} jawaban',
  changed: 'Dikembalikan untuk diubah',
  show: 'Tampilkan',
  typeIn: 'Ketik dari kertas',
  restricted_other: '{{count}} jawaban terbatas masih tertutup. Membukanya dicatat dan dapat dilihat pemohon.',
  openReason: 'Buka dengan alasan',
} as const;

export const restricted = {
  identity: 'Nomor identitas',
  why: 'Bagian permohonan {{reference}} ini terbatas. Pemohon dapat melihat siapa yang membukanya, kapan, dan alasan yang Anda tulis.',
  noted: 'Sudah dicatat bahwa Anda membuka bagian permohonan {{reference}} ini. Isinya hanya tampil di halaman ini.',
  reason: 'Mengapa Anda membukanya?',
  hint: 'Misalnya: mengatur makanan dengan keluarga tuan rumah',
  button: 'Buka',
} as const;

export const people = {
  title: 'Wali dan pemberi rekomendasi',
  caption: 'Orang yang diminta lewat tautan',
  none: 'Belum ada yang dicantumkan.',
  person: 'Orang',
  asked: 'Diminta',
  state: 'Status',
  when: 'Waktu',
  consent: 'Persetujuan',
  consentText: 'Persetujuan, teks versi {{version}}',
  reference: 'Rekomendasi',
  read: 'Baca rekomendasi dari {{name}}',
  confidential: 'Rahasia: pemohon dan penilai tidak membacanya.',
  guardian: {
    named: 'Belum diminta',
    asked: 'Sudah diminta',
    valid: 'Berlaku',
    withdrawn: 'Dicabut',
    replaced: 'Diganti',
  },
  referee: {
    named: 'Belum diminta',
    asked: 'Sudah diminta',
    received: 'Sudah diterima',
    declined: 'Tidak bersedia',
    cancelled: 'Dibatalkan',
    kind: { teacher: 'guru', not_related: 'bukan keluarga', professional: 'rekan profesi', business: 'rekan usaha' },
  },
  relation: { mother: 'ibu', father: 'ayah', guardian: 'wali', grandparent: 'kakek atau nenek', other: 'lainnya' },
} as const;

export const places = {
  title: 'Tempat menurut urutan',
  caption: 'Tempat yang diurutkan',
  none: 'Belum ada tempat yang diurutkan.',
  place: 'Tempat',
  rank: 'Urutan',
  agreed: 'disepakati',
  dates: 'Tanggal',
  fromTo: '{{from}} sampai {{to}}',
  placement: 'Penempatan',
} as const;

export const review = {
  title: 'Penilai',
  assign: 'Tugaskan atau tarik kembali',
  none: 'Belum ada yang ditugaskan.',
  due: 'Paling lambat {{when}}.',
  ofVersion: 'Untuk versi {{n}}; sesudah itu ada versi yang lebih baru.',
  score: 'Nilai {{score}}.',
  open: 'belum masuk',
  late: 'terlambat',
  in: 'penilaian sudah masuk',
  ended: 'ditarik kembali',
  voided: 'tidak dihitung',
} as const;

export const eligibility = {
  title: 'Pemenuhan syarat',
  met: 'Terpenuhi: {{answer}}',
  failed: 'Tidak terpenuhi: {{answer}}',
  unknown: 'Belum dijawab',
  noOther: 'Tidak ada permohonan lain yang berjalan dalam penerimaan ini',
  other: 'Orang ini memiliki permohonan lain yang berjalan dalam penerimaan ini',
} as const;

export const act = {
  title: 'Yang dapat Anda lakukan',
  nothing: 'Tidak ada lagi yang dapat dilakukan dengan permohonan ini.',
} as const;

export const form = {
  choose: 'Pilih',
  failed: '{{rule}} (tidak terpenuhi)',
  otherRule: 'Syarat lain dari penerimaan ini',
} as const;

export const sign = {
  two: 'Dua petugas menandatangani. Keputusan berlaku setelah petugas kedua menegaskannya.',
  sign: '{{action}}: tanda tangan pertama',
  confirm: 'Tegaskan: {{action}}',
  yours: 'Anda menandatangani pada {{when}}. Petugas lain perlu menegaskannya.',
  theirs: '{{name}} menandatangani pada {{when}}. Keputusan berlaku setelah Anda menegaskannya.',
  somebody: 'Seorang rekan',
  withdraw: 'Cabut tanda tangan saya',
} as const;

export const did = {
  moved: 'Selesai: {{action}}. Status permohonan sekarang: {{state}}.',
  signed: 'Anda sudah menandatangani: {{action}}. Petugas lain perlu menegaskannya.',
  withdrawn: 'Tanda tangan Anda sudah dicabut.',
  accept: 'Dokumen diterima.',
  renew: 'Dokumen diterima untuk sementara. Yang sudah diperpanjang diperlukan sebelum berangkat.',
  reject: 'Dokumen ditolak, dan pemohon disurati.',
  assigned_other: '{{count}} penilai ditugaskan dan disurati.',
  takenBack: 'Penugasan ditarik kembali.',
  recused: 'Benturan kepentingan sudah dicatat.',
  started: 'Permohonan sudah dimulai. Yang bersangkutan menerima surel berisi jalan menuju permohonannya.',
} as const;

export const history = {
  title: 'Riwayat',
  other: 'Catatan diubah',
  moved: '{{from}} menjadi {{to}}',
  rank: 'Peringkat {{rank}}',
  decree: 'SK {{decree}}',
  fixBy: 'Paling lambat {{day}}',
  reason: 'Alasan: {{reason}}',
  behalf: '{{name}} untuk {{person}}',
  following: 'Sistem, mengikuti “{{event}}”',
  by: {
    clock: 'Sistem',
    cascade: 'Sistem',
    guardian: 'Seorang wali',
    referee: 'Seorang pemberi rekomendasi',
    member: 'Seorang anggota kelompok',
    official: 'Pejabat kota tuan rumah',
    owner: 'Pemohon',
    unknown: 'Seseorang',
  },
  did: {
    accept_document: 'Dokumen diterima',
    reject_document: 'Dokumen ditolak',
    request_document: 'Dokumen diminta',
    withdraw_request: 'Permintaan dokumen ditarik',
    expire_document: 'Dokumen tidak berlaku lagi',
    attach_document: 'Dokumen ditambahkan',
    reuse_document: 'Berkas dari permohonan sebelumnya dipakai lagi',
    replace_document: 'Dokumen diganti',
    remove_document: 'Dokumen dihapus',
    answer_item: 'Permintaan dijawab',
    assign_reviewer: 'Penilai ditugaskan',
    take_back_reviewer: 'Penugasan penilai ditarik kembali',
    recuse: 'Benturan kepentingan dicatat',
    withdraw_signature: 'Tanda tangan dicabut',
    read_identity: 'Nomor identitas dibaca',
    read_restricted: 'Jawaban terbatas dibaca',
    erase: 'Data pribadi dihapus',
    judge_two: 'Dinyatakan dua orang, di samping {{other}}',
    judge_open: 'Diperiksa lagi sebagai mungkin satu orang, di samping {{other}}',
  },
} as const;

export const overrode = {
  enough_reviews: 'Meskipun penilaian belum cukup',
  next_in_rank: 'Meskipun orang lain berada di urutan lebih dahulu pada daftar cadangan',
  numbers_left: 'Meskipun jumlah dalam perjanjian sudah terpakai',
  balance_in_ratio: 'Meskipun keseimbangan kedua kota terlampaui',
  conditions_met: 'Meskipun masih ada kewajiban yang terbuka',
  departed: 'Meskipun kepulangan belum dicatat',
  report_given: 'Meskipun laporan belum ada',
  evaluation_given: 'Meskipun evaluasi belum ada',
  seven_days_alone: 'Ditandatangani sendiri setelah tujuh hari',
} as const;
