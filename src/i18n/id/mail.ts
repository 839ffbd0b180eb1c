import { accountLetters } from './mail-account.ts';
import { applicationLetters } from './mail-application.ts';
import { officeLetters } from './mail-office.ts';
import { peopleLetters } from './mail-people.ts';
import { placementLetters } from './mail-placement.ts';
import { talkLetters } from './mail-talk.ts';

/** Teks surel: kerangka, nama keterangan, isi surat, dan kotak surat peragaan. */
export const mail = {
  greeting: 'Yth. {{name}},',
  greetingNoName: 'Dengan hormat,',
  office: 'Kantor program, Kota {{city}}',
  facts: {
    reference: 'Permohonan',
    call: 'Penerimaan',
    organisation: 'Tuan rumah',
    dates: 'Tanggal',
    received: 'Diterima',
    receivedReader: 'Menurut waktu Anda',
    hash: 'Sidik berkas',
    items: 'Perlu diperbaiki',
    changes: 'Yang baru',
    rule: 'Syarat',
    reason: 'Alasan',
    publicReason: 'Alasan',
    document: 'Dokumen',
    fixBy: 'Ganti paling lambat',
    terms: 'Ketentuan',
    question: 'Pertanyaan',
    answer: 'Jawaban',
    certificate: 'Nomor sertifikat',
    role: 'Peran',
    applicant: 'Nama',
  },
  roles: {
    reviewer: 'Penilai',
    officer: 'Petugas',
    coordinator: 'Koordinator',
    auditor: 'Auditor',
    admin: 'Admin',
  },
  small: {
    account: 'Anda menerima surel ini karena alamat ini dipakai, atau didaftarkan, untuk akun {{site}}.',
    applicant: 'Anda menerima surel ini karena permohonan {{reference}} yang Anda urus.',
    referee: 'Anda menerima surel ini karena disebut sebagai pemberi rekomendasi dalam sebuah permohonan.',
    guardian: 'Anda menerima surel ini karena disebut sebagai orang tua atau wali dalam sebuah permohonan.',
    reviewer: 'Anda menerima surel ini karena menjadi penilai pada penerimaan ini. Mohon tidak diteruskan.',
    coordinator: 'Anda menerima surel ini karena menjadi koordinator {{host}}.',
    officer: 'Anda menerima surel ini karena menjadi petugas pada penerimaan ini. Mohon tidak diteruskan.',
    office: 'Anda menerima surel ini karena alamat ini adalah alamat kantor program.',
    link: 'Tautan ini hanya untuk Anda dan berlaku sampai {{linkEnds}}. Mohon tidak diteruskan.',
    never: 'Kami tidak pernah meminta uang atau kata sandi lewat surel.',
  },
  mailbox: {
    title: 'Kotak surat peragaan',
    intro:
      'Semua surel yang seharusnya dikirim oleh peragaan ini, yang terbaru lebih dahulu. Tidak ada yang benar-benar terkirim.',
    search: 'Penerima',
    searchHint: 'Sebagian nama atau alamat',
    find: 'Cari',
    all: 'Tampilkan semua',
    caption: 'Surel',
    sent: 'Dikirim',
    to: 'Kepada',
    subject: 'Perihal',
    from: 'Dari',
    empty: 'Belum ada surel',
    emptyText: 'Surel muncul di sini beberapa detik setelah ada kejadian.',
    nothing: 'Tidak ada surel untuk penerima ini',
    nothingText: 'Coba cari dengan nama atau alamat yang lebih pendek.',
    back: 'Semua surel',
    formatted: 'Seperti yang dilihat pembaca',
    plain: 'Versi teks',
    plainIntro: 'Yang ditampilkan aplikasi surel tanpa HTML.',
  },
  letters: {
    ...accountLetters,
    ...applicationLetters,
    ...placementLetters,
    ...peopleLetters,
    ...officeLetters,
    ...talkLetters,
  },
} as const;
