import type { Localised } from '../i18n/index.ts';
import { both } from './text.ts';

/** A text that people agree to: one version, never changed once somebody has agreed to it. */
export interface ConsentText {
  readonly version: string;
  /** What the ledger of consents files it under; `loan` is an artist's and stays with the answers. */
  readonly kind: 'processing' | 'share' | 'publicity' | 'guardian' | 'loan';
  readonly title: Localised;
  /** Numbered paragraphs, in order. */
  readonly paragraphs: readonly Localised[];
}

const SAMPLE = both(
  'Teks ini adalah contoh. Bagian hukum kota Anda harus memeriksa dan mengesahkannya sebelum dipakai untuk orang sungguhan.',
  'This is a sample text. The legal office of your city has to check and confirm it before it is used for real people.',
);

const processing: ConsentText = {
  version: 'processing-2026-1',
  kind: 'processing',
  title: both('Persetujuan pemrosesan data pribadi', 'Consent to the processing of personal data'),
  paragraphs: [
    both(
      'Kota yang memimpin program dan kota asal saya boleh menyimpan dan membaca jawaban, berkas, dan surat rekomendasi saya untuk satu tujuan: menilai permohonan ini dan menyelenggarakan pertukaran bila saya terpilih.',
      'The city that leads the programme and my home city may keep and read my answers, files and references for one purpose: to decide on this application and to run the exchange if I am selected.',
    ),
    both(
      'Penilai hanya membaca bagian yang perlu dinilai. Pada program yang dinilai tanpa identitas, nama, sekolah, usaha, kontak, dan foto saya tidak ditampilkan kepada mereka.',
      'Reviewers read only what has to be scored. Where reviewing is blind, they are not shown my name, school, business, contact details or photograph.',
    ),
    both(
      'Nomor identitas, paspor, dan keterangan kesehatan hanya dibuka oleh petugas yang membutuhkannya. Setiap pembukaan dicatat, dan saya dapat melihat catatan itu.',
      'Identity numbers, passports and health details are opened only by staff who need them. Each opening is recorded, and I can see that record.',
    ),
    both(
      'Saya dapat melihat, memperbaiki, mengunduh, atau meminta penghapusan data saya, dan dapat mencabut persetujuan ini kapan saja. Bila saya mencabutnya sebelum keputusan, permohonan saya tidak dapat dilanjutkan; tidak ada akibat lain.',
      'I can see, correct, download or ask for the erasure of my data, and can withdraw this consent at any time. If I withdraw it before a decision, my application cannot go on; nothing else follows from it.',
    ),
    both(
      'Data permohonan yang tidak terpilih dihapus dua tahun setelah program berakhir. Nomor keputusan dan sertifikat disimpan lebih lama karena kearsipan mewajibkannya.',
      'Data of applications that were not selected are erased two years after the programme ends. Numbers of decisions and certificates are kept longer because the law on archives requires it.',
    ),
    SAMPLE,
  ],
};

const share: ConsentText = {
  version: 'share-2026-1',
  kind: 'share',
  title: both('Persetujuan berbagi dengan kota tuan rumah', 'Consent to sharing with a host city'),
  paragraphs: [
    both(
      'Bila saya dicalonkan, kota asal saya boleh membagikan permohonan dan dokumen saya kepada koordinator kota tuan rumah yang saya pilih, dan hanya kepada kota itu.',
      'If I am nominated, my home city may share my application and documents with the coordinator of the host city that I ranked, and with that city only.',
    ),
    both(
      'Kota tuan rumah berada di negara lain dengan undang-undang pelindungan data pribadi yang berbeda. Kedua kota telah bersepakat tertulis untuk menjaga data saya dengan standar yang lebih ketat di antara keduanya.',
      'The host city is in another country with another law on personal data. The two cities have agreed in writing to protect my data to the stricter of the two standards.',
    ),
    both(
      'Keterangan kesehatan, makanan, dan kebutuhan akses baru dibuka kepada kota tuan rumah setelah ada tawaran, supaya tempat dapat disiapkan, dan tidak dipakai untuk memilih.',
      'Health, diet and access needs are opened to the host city only after an offer, so that the place can be prepared. They are not used to choose.',
    ),
    both(
      'Bila kota tuan rumah menolak atau saya mengundurkan diri, aksesnya berakhir pada hari itu juga. Setelah pertukaran selesai, aksesnya berakhir pada tanggal simpan yang tertera di halaman saya.',
      'If the host city turns me down or I withdraw, its access ends on that day. After a completed exchange its access ends on the retention date shown on my page.',
    ),
    SAMPLE,
  ],
};

const publicity: ConsentText = {
  version: 'publicity-2026-1',
  kind: 'publicity',
  title: both('Persetujuan publikasi', 'Consent to publicity'),
  paragraphs: [
    both(
      'Kota asal dan kota tuan rumah boleh memakai nama panggilan, foto kegiatan, dan kutipan laporan saya di situs, media sosial, dan laporan tahunan pertukaran.',
      'My home city and the host city may use the name I am called by, photographs of activities and quotations from my report on their sites, social media and the yearly report of the exchange.',
    ),
    both(
      'Persetujuan ini sukarela. Menolaknya tidak memengaruhi penilaian, tempat, ataupun bantuan yang saya terima.',
      'This consent is voluntary. Refusing it changes neither the decision, nor the place, nor the support that I get.',
    ),
    both(
      'Saya dapat mencabutnya kapan saja. Yang sudah tercetak tidak dapat ditarik, tetapi tidak akan dicetak ulang, dan yang ada di internet diturunkan dalam tujuh hari kerja.',
      'I can withdraw it at any time. What is printed already cannot be called back but will not be printed again, and what is online is taken down within seven working days.',
    ),
    SAMPLE,
  ],
};

const loan: ConsentText = {
  version: 'loan-2026-1',
  kind: 'loan',
  title: both('Persetujuan peminjaman karya', 'Consent to the loan of works'),
  paragraphs: [
    both(
      'Karya yang saya buat selama residensi tetap milik saya. Bila saya setuju, kota tuan rumah boleh meminjamnya untuk satu pameran atau pertunjukan, paling lama enam bulan setelah residensi selesai.',
      'Works that I make during the residency stay mine. If I agree, the host city may borrow them for one exhibition or performance, for six months after the residency at most.',
    ),
    both(
      'Peminjam menanggung pengemasan, pengangkutan, dan asuransi, mencantumkan nama saya sebagaimana saya kehendaki, dan tidak memperbanyak karya tanpa izin tertulis.',
      'The borrower pays for packing, transport and insurance, credits me as I wish to be credited, and makes no copies without written permission.',
    ),
    both(
      'Pengetahuan, motif, dan lagu milik komunitas tetap milik komunitas itu. Saya akan menyebut asalnya dan meminta izin yang lazim sebelum membawanya ke panggung atau pasar.',
      'Knowledge, patterns and songs that belong to a community remain theirs. I will name their source and ask the customary leave before I take them to a stage or a market.',
    ),
    SAMPLE,
  ],
};

const guardian: ConsentText = {
  version: 'guardian-2026-2',
  kind: 'guardian',
  title: both('Persetujuan orang tua atau wali', 'Consent of a parent or guardian'),
  paragraphs: [
    both(
      'Saya adalah orang tua atau wali sah anak yang disebut di halaman ini. Saya telah membaca program, tanggal, kota, dan lembaga tuan rumahnya.',
      'I am a parent or legal guardian of the child named on this page. I have read the programme, its dates, the city and the host organisation.',
    ),
    both(
      'Saya mengizinkan anak saya mengajukan permohonan, dan mengizinkan kota asal serta kota tuan rumah memproses datanya sebagaimana tertulis dalam persetujuan pemrosesan dan berbagi data.',
      'I allow my child to apply, and allow the home city and the host city to process their data as written in the consents to processing and sharing.',
    ),
    both(
      'Bila anak saya ditawari tempat, saya akan ditanyai lagi sebelum tempat itu dipastikan. Menyetujui sekarang belum berarti menyetujui keberangkatan.',
      'If my child is offered a place, I will be asked again before it is confirmed. Agreeing now is not yet agreeing to travel.',
    ),
    both(
      'Dalam keadaan darurat medis, dan bila saya tidak dapat dihubungi, pendamping yang ditunjuk kota boleh menyetujui tindakan yang menurut dokter tidak dapat ditunda.',
      'In a medical emergency, and if I cannot be reached, the carer whom the city has named may agree to treatment that the doctor says cannot wait.',
    ),
    both(
      'Bila kota meminta salinan dokumen identitas saya, hanya kantor programnya yang membukanya. Setiap pembukaan dicatat dan tampak di halaman saya, dan salinan itu dihapus bersama data permohonan.',
      'If the city asks for a copy of my identity document, only its programme office opens it. Each opening is recorded and shown on my page, and the copy is erased with the data of the application.',
    ),
    both(
      'Saya dapat mencabut persetujuan ini kapan saja melalui tautan yang sama. Bila dicabut sebelum keberangkatan, penilaian tidak dimulai dan anak saya tidak dicalonkan ke kota tuan rumah; tempat yang sudah diusulkan, ditawarkan, atau dipastikan dilepaskan dan dapat diberikan kepada orang lain. Permohonannya sendiri tetap ada: dapat dilanjutkan bila persetujuan diberikan kembali, atau saya akhiri sama sekali melalui tautan yang sama.',
      'I can withdraw this consent at any time with the same link. If I do so before travel, no review is begun and my child is not nominated to a host city; a place that was proposed, offered or confirmed is given up and may go to somebody else. The application itself is kept: it can go on if consent is given again, or I can end it altogether with the same link.',
    ),
    both(
      'Selama pertukaran tidak ada yang berakhir dengan sendirinya: bila saya mencabut persetujuan, kota membantu anak saya pulang dengan selamat.',
      'During the exchange nothing ends by itself: if I withdraw my consent, the city helps my child to come home safely.',
    ),
    SAMPLE,
  ],
};

// As people agreed to it in 2026. Its last sentence promises that a withdrawal “stops the application”; what it does is to
// halt it, as the version after it says.
const guardianBefore: ConsentText = {
  version: 'guardian-2026-1',
  kind: 'guardian',
  title: both('Persetujuan orang tua atau wali', 'Consent of a parent or guardian'),
  paragraphs: [
    both(
      'Saya adalah orang tua atau wali sah anak yang disebut di halaman ini. Saya telah membaca program, tanggal, kota, dan lembaga tuan rumahnya.',
      'I am a parent or legal guardian of the child named on this page. I have read the programme, its dates, the city and the host organisation.',
    ),
    both(
      'Saya mengizinkan anak saya mengajukan permohonan, dan mengizinkan kota asal serta kota tuan rumah memproses datanya sebagaimana tertulis dalam persetujuan pemrosesan dan berbagi data.',
      'I allow my child to apply, and allow the home city and the host city to process their data as written in the consents to processing and sharing.',
    ),
    both(
      'Bila anak saya ditawari tempat, saya akan ditanyai lagi sebelum tempat itu dipastikan. Menyetujui sekarang belum berarti menyetujui keberangkatan.',
      'If my child is offered a place, I will be asked again before it is confirmed. Agreeing now is not yet agreeing to travel.',
    ),
    both(
      'Dalam keadaan darurat medis, dan bila saya tidak dapat dihubungi, pendamping yang ditunjuk kota boleh menyetujui tindakan yang menurut dokter tidak dapat ditunda.',
      'In a medical emergency, and if I cannot be reached, the carer whom the city has named may agree to treatment that the doctor says cannot wait.',
    ),
    both(
      'Saya dapat mencabut persetujuan ini kapan saja melalui tautan yang sama. Sebelum keberangkatan, pencabutan menghentikan permohonan; selama pertukaran, kota akan membantu anak saya pulang dengan selamat.',
      'I can withdraw this consent at any time with the same link. Before travel, this stops the application; during the exchange, the city helps my child to come home safely.',
    ),
    SAMPLE,
  ],
};

/** Every text that people are or were asked to agree to; of one kind the present version comes first. */
export const CONSENT_TEXTS: readonly ConsentText[] = [processing, share, publicity, loan, guardian, guardianBefore];

/** The text of one version, or undefined where there is none. */
export function consentText(version: string): ConsentText | undefined {
  return CONSENT_TEXTS.find((text) => text.version === version);
}

/** A version as people read it: "2026-1" of `guardian-2026-1`, whose kind the title has said already. */
export function versionShown(version: string): string {
  return version.replace(/^[a-z]+-(?=\d)/, '');
}
