import type { Localised } from '../i18n/index.ts';
import { both } from './text.ts';

/** What applicants ask in the demonstration, and what their office answers; null where nobody has answered yet. */
export const TALK: Readonly<Record<string, readonly { readonly asks: Localised; readonly answer: Localised | null }[]>> = {
  submitted: [
    {
      asks: both(
        'Selamat pagi. Paspor saya sedang diperpanjang, jadwal imigrasi tanggal 4 Januari. Apakah boleh menyusul?',
        'Good morning. My passport is being renewed, and immigration gave me 4 January. May I send it later?',
      ),
      answer: null,
    },
    {
      asks: both(
        'Sekolah saya baru membuka arsip hari Senin. Apakah surat keterangan yang lama masih bisa dipakai?',
        'My school opens its archive on Monday only. Can the old letter still be used?',
      ),
      answer: both(
        'Bisa, selama tertulis semester ini. Bila tidak, ganti berkasnya di halaman dokumen; permohonan Anda tidak perlu dikirim ulang.',
        'Yes, if it names this term. If not, replace the file on the page of documents; you need not send the application again.',
      ),
    },
  ],
  returned: [
    {
      asks: both(
        'Saya sudah memperbaiki nomor darurat, tetapi ibu saya tidak punya surel. Apakah nomor WhatsApp cukup?',
        'I have corrected the emergency number, but my mother has no email. Is a WhatsApp number enough?',
      ),
      answer: null,
    },
  ],
  in_review: [
    {
      asks: both('Kapan kira-kira hasilnya keluar? Kampus meminta jawaban.', 'When will there be a result? My campus asks.'),
      answer: both(
        'Penilai membaca sampai akhir bulan. Semua pemohon menerima jawaban pada hari yang sama, lewat surel dan di sini.',
        'Reviewers read until the end of the month. Everybody hears on the same day, by email and here.',
      ),
    },
  ],
  draft: [
    {
      asks: both(
        'Sinyal di desa saya lemah. Apakah jawaban yang sudah tersimpan bisa hilang kalau sambungan putus?',
        'The signal in my village is weak. Can what is saved get lost when the line drops?',
      ),
      answer: both(
        'Tidak. Setiap bagian tersimpan begitu Anda menekan Simpan, dan bisa dilanjutkan dari ponsel mana pun.',
        'No. Each section is kept as soon as you press Save, and you can go on from any phone.',
      ),
    },
  ],
}; // prettier-ignore

/** Notes that officers keep for themselves. */
export const NOTES: readonly string[] = [
  'Sudah bicara dengan sekolah. Kelasnya bisa melepas sampai Juni.',
  'Tanyakan ke kota tuan rumah apakah bukti perpanjangan cukup untuk nominasi.',
  'Ibunya minta ditelepon setelah pukul lima.',
];

/** Ready replies of an office, by city. */
export const READY: readonly { readonly city: string; readonly title: string; readonly texts: Localised }[] = [
  {
    city: 'palu',
    title: 'Berkas sudah diterima',
    texts: both(
      'Berkas Anda sudah kami terima dan sedang diperiksa. Anda tidak perlu mengirim apa pun lagi.',
      'We have your papers and are checking them. There is nothing more for you to send.',
    ),
  },
  {
    city: 'palu',
    title: 'Paspor menyusul',
    texts: both(
      'Paspor boleh menyusul selama bukti perpanjangannya diunggah. Mohon unggah paspor baru begitu terbit.',
      'The passport may follow, if you upload the proof of its renewal now. Please upload the new one when you have it.',
    ),
  },
  {
    city: 'palu',
    title: 'Tautan tidak sampai',
    texts: both(
      'Mohon minta yang bersangkutan mencari surel kami, juga di folder spam. Bila tetap tidak ada, kami kirim tautannya dengan cara lain.',
      'Please ask them to look for our email, in the spam folder too. If it is not there, we send the link another way.',
    ),
  },
  { city: 'davao', title: 'Papers received', texts: { en: 'We have your papers and are checking them. Thank you.' } },
];

/** Objections of people in the demonstration, with the answer; null where nobody has answered yet. */
export const OBJECTIONS: readonly {
  readonly ground: 'facts' | 'rules' | 'procedure';
  readonly body: Localised;
  readonly answer: { readonly outcome: 'upheld' | 'dismissed'; readonly text: string } | null;
}[] = [
  {
    ground: 'facts',
    body: both(
      'Nilai rata-rata saya dibaca dari halaman pertama saja. Semester kedua ada di halaman dua: 3,12.',
      'My average was read from the first page only. The second term is on page two: 3.12.',
    ),
    answer: null,
  },
  {
    ground: 'rules',
    body: both(
      'Saya sudah tinggal di kota ini sejak 2015, sedangkan kartu keluarga baru diperbarui tahun lalu.',
      'I have lived in this city since 2015; only the family card was renewed last year.',
    ),
    answer: { outcome: 'dismissed', text: 'Surat keterangan lurah menyebut tanggal pindah tahun lalu. Syarat dua tahun tidak terpenuhi.' },
  },
]; // prettier-ignore
