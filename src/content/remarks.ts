import type { Localised } from '../i18n/index.ts';
import { both, type Track } from './text.ts';

/** What a reviewer wrote, and how strong the application was to them. */
export interface ReviewRemark {
  readonly lean: 'weak' | 'fair' | 'strong';
  /** Undefined: fits every track. */
  readonly track?: Track;
  readonly locale: 'id' | 'en';
  readonly text: string;
}

const remark = (
  lean: ReviewRemark['lean'],
  locale: ReviewRemark['locale'],
  text: string,
  track?: Track,
): ReviewRemark => ({
  lean,
  locale,
  text,
  ...(track === undefined ? {} : { track }),
});

/** Comments of reviewers: to the panel, and fit to be read by the applicant who asks. */
export const REVIEW_REMARKS: readonly ReviewRemark[] = [
  remark(
    'strong',
    'id',
    'Alasan yang jujur dan contoh yang bisa saya bayangkan. Tahu apa yang akan sulit, dan tidak menyembunyikannya.',
  ),
  remark(
    'strong',
    'id',
    'Jarang saya membaca rencana setelah pulang yang menyebut tanggal, teman, dan biaya. Di sini semuanya ada.',
    'student',
  ),
  remark(
    'strong',
    'id',
    'Yang dibawa betul-betul dikuasai. Saya ingin berada di kelas ketika ia mengajarkannya.',
    'student',
  ),
  remark('strong', 'id', 'Manfaat bagi kedua kota seimbang. Tuan rumah mendapat sesuatu yang nyata, bukan hanya tamu.'),
  remark(
    'strong',
    'id',
    'Karya menunjukkan tangan yang terlatih dan mata yang tidak tergesa. Rencana residensi tumbuh dari karya itu.',
    'artist',
  ),
  remark(
    'strong',
    'id',
    'Izin dan kepemilikan motif dijelaskan tanpa diminta. Ini seharusnya menjadi contoh bagi pemohon lain.',
    'artist',
  ),
  remark(
    'strong',
    'id',
    'Angkanya dikenal betul dan kelemahannya disebut lebih dulu. Rencana belajar menjawab kelemahan itu, pekan demi pekan.',
    'entrepreneur',
  ),
  remark(
    'strong',
    'id',
    'Pemasok kecil ikut tumbuh dalam rencana ini. Saya percaya ia akan melaporkan kegagalannya juga.',
    'entrepreneur',
  ),
  remark('strong', 'id', 'Tulisannya sederhana dan tepat. Tidak ada satu kalimat pun yang bisa ditulis orang lain.'),
  remark(
    'strong',
    'id',
    'Saya mulai membaca dengan ragu karena temanya sering muncul. Cara memandangnya baru, dan datanya dikumpulkan sendiri.',
    'student',
  ),
  remark('strong', 'id', 'Lokakaryanya murah, jelas, dan meninggalkan alat yang dapat dipakai lagi.', 'artist'),
  remark(
    'fair',
    'id',
    'Alasannya baik, tetapi kota tuan rumah hampir tidak disebut. Mengapa di sana dan bukan di tempat lain?',
  ),
  remark(
    'fair',
    'id',
    'Motivasi kuat. Rencana setelah pulang masih berupa niat; saya mencari siapa yang akan membantu.',
    'student',
  ),
  remark(
    'fair',
    'id',
    'Nilai cukup dan guru tampaknya mendukung. Bagian “yang saya bawa” terlalu umum untuk dinilai tinggi.',
    'student',
  ),
  remark(
    'fair',
    'id',
    'Karya menarik, gagasan residensi agak penuh. Enam pekan tidak cukup untuk tiga hasil; pilih satu.',
    'artist',
  ),
  remark(
    'fair',
    'id',
    'Anggaran masuk akal, kecuali ongkos angkut. Tanyakan kepada tuan rumah apakah alat berat tersedia.',
    'artist',
  ),
  remark(
    'fair',
    'id',
    'Usaha berjalan dan pembelinya ada. Saya belum melihat apa yang membedakan produk ini dari tetangganya.',
    'entrepreneur',
  ),
  remark(
    'fair',
    'id',
    'Rencana belajar teratur, tetapi dua pekan terakhir kosong. Bisa diperbaiki bersama tuan rumah.',
    'entrepreneur',
  ),
  remark(
    'fair',
    'id',
    'Saya setuju dengan gagasannya dan kurang yakin dengan waktunya. Nilai saya dapat naik bila tuan rumah menyanggupi.',
  ),
  remark(
    'fair',
    'id',
    'Bahasa Inggrisnya terbatas, tetapi jelas. Di tempat yang memakai bahasa Melayu ia akan baik-baik saja.',
  ),
  remark('fair', 'id', 'Dua pembaca bisa berbeda di sini. Saya menilai keberanian lebih tinggi daripada kerapian.'),
  remark(
    'fair',
    'id',
    'Sudah pernah ikut program singkat. Bila nilainya sama dengan pemohon baru, saya memilih yang baru.',
    'student',
  ),
  remark('weak', 'id', 'Alasan yang dapat ditulis siapa saja. Saya tidak menemukan pemohonnya di dalam tulisan.'),
  remark('weak', 'id', 'Rencana kembali berisi “berbagi pengalaman”. Kepada siapa, kapan, dan dengan apa?', 'student'),
  remark(
    'weak',
    'id',
    'Karya belum selesai dan uraian proyek tidak menyebut tahapnya. Saya sarankan mendaftar lagi tahun depan.',
    'artist',
  ),
  remark(
    'weak',
    'id',
    'Meminta izin komunitas tidak disinggung, padahal lagunya milik upacara. Ini harus jelas lebih dulu.',
    'artist',
  ),
  remark(
    'weak',
    'id',
    'Hanya mencari pembeli. Tidak ada yang diberikan kepada tuan rumah selain contoh produk.',
    'entrepreneur',
  ),
  remark(
    'weak',
    'id',
    'Usaha tampaknya berhenti bila pemiliknya pergi. Tidak ada nama atau jadwal pengganti.',
    'entrepreneur',
  ),
  remark('weak', 'id', 'Jawaban jauh lebih pendek daripada yang diminta, dan pertanyaan kedua tidak dijawab.'),
  remark('weak', 'id', 'Semangatnya tulus, persiapannya belum. Bimbingan satu jam akan banyak menolong.'),
  remark('strong', 'en', 'Specific, modest and funny. I know exactly what this person would do on the first Monday.'),
  remark(
    'strong',
    'en',
    'They have already done, on a small scale, what they want to learn to do better. That is the best sign there is.',
  ),
  remark(
    'strong',
    'en',
    'Both cities gain: the host keeps a tool, the home city gets trained people. Costs are low and named.',
  ),
  remark(
    'strong',
    'en',
    'Measured, failed, measured again, and wrote it down. I would like to read the report.',
    'student',
  ),
  remark('strong', 'en', 'What they bring can be taught in an afternoon and remembered for years.', 'student'),
  remark(
    'strong',
    'en',
    'Clear about what may be shared and what stays at home. A mature reading of ownership.',
    'artist',
  ),
  remark(
    'strong',
    'en',
    'The samples show command of the material, and the project could happen nowhere but in that city.',
    'artist',
  ),
  remark('strong', 'en', 'A generous idea of audience. The piece stays with the people who make it.', 'artist'),
  remark(
    'strong',
    'en',
    'Knows the figures by heart, including the bad ones. The plan addresses the bad ones.',
    'entrepreneur',
  ),
  remark(
    'strong',
    'en',
    'Suppliers are partners here and not a decoration. I would buy this, and lend to it.',
    'entrepreneur',
  ),
  remark('strong', 'en', 'Not the most polished of the set, but the truest. Five for reasons.'),
  remark(
    'strong',
    'en',
    'Ready to start: the team has rehearsed the absence and the host would not have to entertain anybody.',
    'entrepreneur',
  ),
  remark(
    'fair',
    'en',
    'Good reasons; the host city could be exchanged for any other. One paragraph of research would lift this.',
  ),
  remark('fair', 'en', 'I like the person and am not sure of the plan. Afterwards reads like a wish list.', 'student'),
  remark(
    'fair',
    'en',
    'The story is strong, the link between it and the exchange less so. An interview would help.',
    'student',
  ),
  remark('fair', 'en', 'Three good ideas, one of which can be done in the time. Choose it.', 'artist'),
  remark(
    'fair',
    'en',
    'The statement is better than the samples. Perhaps the photographs do the work no favours.',
    'artist',
  ),
  remark(
    'fair',
    'en',
    'Feasible if the host has a wet room; not otherwise. Please check before the meeting.',
    'artist',
  ),
  remark(
    'fair',
    'en',
    'A sound small business. The learning plan is thin in week three, where the difficult part should be.',
    'entrepreneur',
  ),
  remark('fair', 'en', 'Contribution is mostly goods. I would have liked some time and teaching.', 'entrepreneur'),
  remark('fair', 'en', 'Language may be a hurdle with this host. Willingness is plain, so I leave it at three.'),
  remark('fair', 'en', 'Close to a four. What is missing is a sense of what could go wrong.'),
  remark('fair', 'en', 'Benefits the home city clearly. What the host gains is a promise to be nice.'),
  remark('fair', 'en', 'Read twice. The second half is much stronger than the first; I have scored the whole.'),
  remark('weak', 'en', 'General throughout. I could not find one example.'),
  remark(
    'weak',
    'en',
    'Wants to travel, which is a fine thing, but gives no reason for a city to send them.',
    'student',
  ),
  remark(
    'weak',
    'en',
    'What they bring is described as “our rich culture”. I still do not know what it is.',
    'student',
  ),
  remark(
    'weak',
    'en',
    'Uses a ceremonial form without a word about leave. I cannot support this as it stands.',
    'artist',
  ),
  remark('weak', 'en', 'The budget does not cover the project described, nor the project the budget.', 'artist'),
  remark(
    'weak',
    'en',
    'An idea and not yet a business; nobody has paid for it. Come back with ten customers.',
    'entrepreneur',
  ),
  remark('weak', 'en', 'The plan asks the host for a list of buyers and offers nothing in return.', 'entrepreneur'),
  remark(
    'weak',
    'en',
    'Several answers seem to belong to another call. Whatever the reason, I can score only what is here.',
  ),
  remark('weak', 'en', 'Promising in places, unfinished in most. Encourage them to try again.'),
  remark('weak', 'en', 'The four weeks are a tour. I count one day of work.', 'entrepreneur'),
];

/** Notes between reviewers and officers that applicants never read. */
export const REVIEW_NOTES: readonly string[] = [
  'Saya mengenali ceritanya, tetapi tidak mengenal orangnya. Bila panitia menganggap ini benturan kepentingan, silakan gugurkan nilai saya.',
  'Nilai saya cenderung tinggi pada topik bencana. Mohon satu pembaca lagi.',
  'Mohon dicek: dua paragraf mirip dengan pemohon lain dari kota yang sama.',
  'Bila anggaran harus dipotong, potong ongkos cetak.',
  'I would argue for this one at the meeting, even below the line.',
  'Please ask the host about fumes before anyone promises a studio.',
  'I scored this late at night and again in the morning. Same result.',
  'If there is a tie with somebody who has travelled before, prefer this one.',
  'The access need is small and easily met; it should not come up in discussion.',
  'Strong, but a poor fit for the second-ranked place. The first or none.',
];

/** Why an officer rejects a document, by the code that is chosen with it. */
export const DOCUMENT_REASONS: readonly { readonly code: string; readonly requirement: string; readonly reason: Localised }[] = [
  { code: 'unreadable', requirement: 'transcript', reason: both('Halaman kedua buram sehingga nilai tidak terbaca. Foto lagi di tempat terang, satu halaman satu foto.', 'The second page is blurred and the marks cannot be read. Please photograph it again in good light, one page a picture.') },
  { code: 'incomplete', requirement: 'transcript', reason: both('Baru ada satu semester. Kami memerlukan dua semester terakhir.', 'Only one term is here. We need the last two.') },
  { code: 'incomplete', requirement: 'transcript', reason: both('Belum ada cap sekolah. Minta cap kepada tata usaha, lalu unggah lagi.', 'The school’s stamp is missing. Please ask the school office for it and upload the page again.') },
  { code: 'wrong_document', requirement: 'school_letter', reason: both('Ini surat keterangan siswa aktif. Kami memerlukan surat yang mengizinkan Anda pergi selama pertukaran.', 'This letter says that you are enrolled. We need one that lets you go for the time of the exchange.') },
  { code: 'incomplete', requirement: 'school_letter', reason: both('Tanggal pertukaran belum disebut. Contoh surat ada di petunjuk dokumen ini.', 'The dates of the exchange are not named. The hint of this document shows an example.') },
  { code: 'unreadable', requirement: 'passport', reason: both('Pantulan cahaya menutupi nomor paspor. Miringkan sedikit dan foto tanpa lampu kilat.', 'A reflection covers the passport number. Tilt it a little and photograph it without flash.') },
  { code: 'expired', requirement: 'passport', reason: both('Masa berlaku paspor tidak cukup panjang untuk kota tuan rumah. Perpanjang dahulu; kami dapat memberi surat pengantar untuk imigrasi.', 'The passport is not valid long enough for the host city. Please renew it; we can give you a letter for the passport office.') },
  { code: 'not_yours', requirement: 'passport', reason: both('Nama di paspor ini berbeda dengan nama di permohonan. Mungkin terunggah milik saudara Anda?', 'The name in this passport is not the one on the application. Could it be your brother’s or sister’s?') },
  { code: 'unreadable', requirement: 'photograph', reason: both('Wajah tertutup bayangan topi. Pasfoto tanpa topi; penutup kepala karena keyakinan tentu boleh.', 'A cap shades the face. No caps, please; a head covering worn for faith is of course welcome.') },
  { code: 'wrong_document', requirement: 'photograph', reason: both('Ini swafoto bersama teman. Kami memerlukan foto Anda sendiri dengan latar polos.', 'This is a picture with friends. We need one of you alone, with a plain background.') },
  { code: 'expired', requirement: 'health_certificate', reason: both('Surat ini lebih dari enam bulan. Puskesmas menerbitkannya kembali dalam satu hari.', 'This certificate is more than six months old. A health centre issues a new one in a day.') },
  { code: 'incomplete', requirement: 'guardian_identity', reason: both('Kartu identitas sudah ada, kartu keluarga belum. Tambahkan sebagai berkas kedua.', 'The identity card is here, the family card is not. Please add it as a second file.') },
  { code: 'other', requirement: 'portfolio', reason: both('Tiga foto memperlihatkan tanda tangan Anda. Penilaian dilakukan tanpa nama; tutup atau potong bagian itu.', 'Three photographs show your signature. Reviewing is blind; please cover it or crop the picture.') },
  { code: 'unreadable', requirement: 'portfolio', reason: both('Berkas ke-4 dan ke-7 rusak dan tidak dapat dibuka. Yang lain sudah baik.', 'Files 4 and 7 are damaged and do not open. The others are fine.') },
  { code: 'other', requirement: 'cv', reason: both('Riwayat hidup ini lima halaman. Ringkaslah menjadi dua; yang terbaru saja sudah cukup.', 'This CV has five pages. Please shorten it to two; the latest is enough.') },
  { code: 'other', requirement: 'business_plan', reason: both('Presentasi ini 24 halaman. Pilih sepuluh yang terpenting.', 'This deck has 24 pages. Please choose the ten that matter.') },
  { code: 'expired', requirement: 'registration', reason: both('Surat keterangan usaha sudah lewat masa berlakunya. Kelurahan dapat memperbaruinya tanpa biaya.', 'The letter about your business has run out. The village office renews it free of charge.') },
  { code: 'incomplete', requirement: 'catalogue', reason: both('Harga belum tercantum. Tulis tangan di pinggir halaman pun boleh.', 'Prices are missing. You may write them in the margin by hand.') },
  { code: 'incomplete', requirement: 'insurance', reason: both('Polis berakhir dua hari sebelum Anda pulang. Minta perpanjangan kepada penerbitnya.', 'The policy ends two days before you come home. Please ask the insurer to extend it.') },
]; // prettier-ignore

/** Why an officer gives an application back for changes. */
export const RETURN_REASONS: readonly Localised[] = [
  both(
    'Motivasi Anda menyebut nama sekolah dan nama guru. Penilaian dilakukan tanpa identitas; mohon dihapus, yang lain jangan diubah.',
    'Your motivation names your school and your teacher. Reviewing is blind; please take the names out and leave the rest as it is.',
  ),
  both(
    'Tanggal lahir di formulir berbeda dengan di rapor. Mohon periksa mana yang benar.',
    'The date of birth in the form differs from the transcript. Please check which is right.',
  ),
  both(
    'Nilai rata-rata tampaknya berskala 100. Bagi dengan 25 lalu simpan lagi.',
    'The grade average seems to be out of 100. Divide it by 25 and save it again.',
  ),
  both(
    'Jumlah anggaran tidak mencakup ongkos kirim instrumen yang disebut dalam rencana.',
    'The budget leaves out the freight of the instruments named in your project.',
  ),
  both(
    'Rencana setelah pulang masih kosong di bagian “dengan siapa”. Dua kalimat sudah cukup.',
    'Your plan afterwards does not say with whom. Two sentences are enough.',
  ),
  both(
    'Nomor telepon darurat sama dengan nomor Anda sendiri. Mohon nomor orang lain yang bisa dihubungi.',
    'The emergency number is your own. Please give that of somebody else whom we can reach.',
  ),
  both(
    'Daftar karya baru empat. Formulir meminta sedikitnya lima; karya kecil pun boleh.',
    'Four works are listed. The form asks for five at least; a small one will do.',
  ),
];

/** What a host tells an applicant whom it turns down. */
export const TURN_DOWN_REASONS: readonly Localised[] = [
  both(
    'Semua tempat untuk periode ini sudah terisi. Rencana Anda kami nilai baik, dan kami berharap Anda mendaftar lagi.',
    'All places of this period are taken. We thought well of your plan and hope that you will apply again.',
  ),
  both(
    'Bengkel kami belum dapat menyediakan ruang basah yang aman pada bulan itu.',
    'Our workshop cannot offer a safe wet room in that month.',
  ),
  both(
    'Bahasa kerja di tempat ini bahasa Thai, dan pendamping dwibahasa kami sedang cuti. Tempat lain di kota ini lebih cocok untuk Anda.',
    'The language of this place is Thai, and our bilingual companion is on leave. Another place in the city would suit you better.',
  ),
  both(
    'Guru pendamping untuk mata pelajaran Anda pindah tugas. Kami tidak ingin Anda datang ke kelas tanpa pembimbing.',
    'The teacher of your subject has been moved. We do not want you to arrive without somebody to guide you.',
  ),
  both(
    'Tuan rumah menerima paling banyak satu usaha dari subsektor yang sama, dan tempat itu sudah terisi.',
    'The host takes one business of a sub-sector at most, and that place is taken.',
  ),
  both(
    'Gedung kami sedang direnovasi dan lantainya belum dapat dilalui kursi roda. Kami sedang mencari tempat lain dan akan mengabari kota Anda.',
    'Our building is under repair and cannot be entered by wheelchair. We are looking for another place and will write to your city.',
  ),
];

/** What a host notes for itself only. */
export const HOST_NOTES: readonly string[] = [
  'Ask the family in Faham whether a second guest in March is too much.',
  'Very good file. If someone drops out of the June place, telephone first.',
  'Keluarga angkat memelihara anjing; tanyakan dulu sebelum menjodohkan.',
  'Kamar lantai bawah sudah dicat, kunci ada pada Pak Syahrul.',
  'Needs a quiet room for recordings; the one behind the kitchen will not do.',
  'Workshop owner prefers no more than two at a time. Respect this.',
  'Vegetarian, easy. Tell the school kitchen.',
  'Arrives on the evening boat; someone has to be there at nine.',
  'Wali meminta kabar setiap Minggu malam lewat pesan, bukan surel.',
  'Same village as last year’s guest. The cooperative will be pleased.',
];

/** Questions of coordinators about a nominated person, with the answers that they got. */
export const PLACEMENT_QUESTIONS: readonly { readonly question: string; readonly answer: string }[] = [
  { question: 'Apakah dapat tiba dua hari lebih awal untuk pelatihan keselamatan?', answer: 'Bisa. Sekolah sudah mengizinkan dan tiketnya belum dibeli.' },
  { question: 'Could the group manage with three microphones instead of six?', answer: 'Yes, if the room is small. They would need six for the last night only.' },
  { question: 'The family has a dog. Is that all right?', answer: 'Yes, as long as it stays outside the bedroom. We asked the parents too.' },
  { question: 'Apakah peserta nyaman bekerja dekat panas wajan selama empat jam?', answer: 'Nyaman; di rumah ia menggoreng enam jam. Sarung tangan dibawa sendiri.' },
  { question: 'Is the furnace gas or charcoal? Our yard allows charcoal only on weekdays.', answer: 'Charcoal, one hour, twice a week. Weekdays are fine.' },
  { question: 'Does the student need a prayer room at school?', answer: 'A clean corner and ten minutes at noon are enough, thank you for asking.' },
  { question: 'Bolehkah kami mengganti pekan ketiga dengan kunjungan ke kebun?', answer: 'Boleh, dan ia senang. Rencana belajarnya sudah disesuaikan.' },
  { question: 'The passport runs out five months after the stay. Will it be renewed?', answer: 'The appointment is next Tuesday. We upload the new one in the same week.' },
  { question: 'How much Malay does the participant understand?', answer: 'Everyday talk without trouble. Technical words will need a few days.' },
  { question: 'Apakah ada alergi obat yang perlu kami sampaikan ke klinik?', answer: 'Penisilin. Sudah tercantum di halaman kesehatan dan di kartu yang dibawa.' },
  { question: 'Can the loom travel as hand luggage, or shall we lend one?', answer: 'Please lend one. Only the reed and the shuttles come along.' },
  { question: 'Would the entrepreneur share a stall with another guest on market day?', answer: 'Gladly. Jars and chocolate go well together.' },
]; // prettier-ignore

/** How far a recommendation goes, from whom, in which words. */
export interface ReferenceText {
  readonly kind: 'teacher' | 'not_related' | 'professional' | 'business';
  readonly locale: 'id' | 'en';
  /** How long the referee knows the applicant, in years. */
  readonly years: number;
  readonly text: string;
}

const by = (
  kind: ReferenceText['kind'],
  locale: ReferenceText['locale'],
  years: number,
  text: string,
): ReferenceText => ({
  kind,
  locale,
  years,
  text,
});

/** What referees wrote. They name nobody: the name stands beside the reference. */
export const REFERENCES: readonly ReferenceText[] = [
  by('teacher', 'id', 2, 'Saya wali kelasnya. Bukan yang paling cepat mengangkat tangan, tetapi pertanyaannya membuat kelas berhenti menulis. Ketika kelompoknya gagal dalam proyek air, ia meminta izin mempresentasikan kegagalan itu. Saya merekomendasikan tanpa keraguan.'),
  by('teacher', 'id', 3, 'Tekun, sopan, dan agak keras kepala pada hal yang diyakininya benar. Nilainya baik karena kerja, bukan karena mudah. Keluarganya sederhana dan sangat mendukung. Yang perlu dijaga: ia sering lupa makan bila sedang asyik.'),
  by('teacher', 'id', 2, 'Di sekolah kami ia mengajari adik kelas membaca pada jam istirahat tanpa disuruh siapa pun. Di negeri orang ia akan cepat menemukan siapa yang perlu dibantu. Bahasa Inggrisnya cukup dan terus membaik.'),
  by('teacher', 'id', 1, 'Saya baru setahun mengenalnya. Dalam setahun itu ia tidak pernah terlambat, sekali berselisih dengan saya tentang nilai, dan ternyata ia benar. Saya menghargai cara ia menyampaikannya.'),
  by('teacher', 'id', 4, 'Gempa membuatnya pindah sekolah dua kali. Ia tidak menjadikannya alasan. Saya percaya pertukaran ini akan memberinya teman bicara yang sepadan, dan kota tuan rumah akan mendapat tamu yang rajin.'),
  by('teacher', 'en', 2, 'I teach chemistry and have had this student in class for two years. Careful in the laboratory, generous with notes, and not afraid to be the only one with another opinion. I recommend them warmly.'),
  by('teacher', 'en', 3, 'In our school there are quicker pupils and louder ones. There is none whom the others trust more. When two groups quarrelled over the music room it was settled by this student and a timetable.'),
  by('teacher', 'en', 1, 'An honest account: mathematics is a struggle, everything that has to do with people is a gift. Under stress they become quiet; ask directly and you will get a direct answer. I would send them.'),
  by('teacher', 'en', 2, 'The project on our river was begun with six friends and finished with two. They wrote to the four to thank them all the same. I have been teaching for twenty-six years and noticed.'),
  by('not_related', 'id', 5, 'Saya ketua RT. Sejak SMP anak ini mencatat ronda, memimpin senam lansia, dan mengantar surat kepada yang tidak bisa membaca. Ia bicara kepada orang tua dengan bahasa Kaili yang baik.'),
  by('not_related', 'id', 3, 'Saya pengelola perpustakaan kelurahan. Ia meminjam banyak, mengembalikan tepat waktu, dan memperbaiki buku yang rusak oleh orang lain. Itu sudah cukup bagi saya untuk percaya.'),
  by('not_related', 'id', 6, 'Saya tetangga, pemilik warung. Ia pernah menjaga warung kami sebulan ketika suami saya sakit; uangnya pas sampai rupiah terakhir, dan pelanggan menanyakan kapan ia menjaga lagi.'),
  by('not_related', 'en', 4, 'I lead the choir in which this young person has sung alto, carried chairs and comforted first-years. Not a soloist, and the reason why we are in tune. They are ready to be away from home.'),
  by('not_related', 'en', 2, 'As the nurse of our health post I have seen a good deal of them on Saturdays. Punctual, kind to those who smell, and does not tell what is told. A grown-up in the making.'),
  by('not_related', 'en', 3, 'I coach the dragon-boat crew. They were reserve for a whole season, came to each practice, and rowed the final when it mattered. I have no better way to describe a character.'),
  by('professional', 'id', 8, 'Kami bekerja bersama sejak 2018, mula-mula di tenda, kini di panggung. Ia selalu bertanya lebih dulu kepada pemilik cerita, dan karena itu pintu kampung terbuka baginya. Karyanya matang; yang kurang hanya waktu, dan residensi memberikannya.'),
  by('professional', 'id', 5, 'Sebagai kurator saya jarang melihat penguasaan bahan sedalam ini tanpa pendidikan formal. Ia menghitung, mencatat, dan mau mengulang. Ia pernah menarik karya dari pameran karena izinnya belum lengkap. Saya menghormati itu.'),
  by('professional', 'id', 3, 'Jujur: ia lambat menjawab surel dan selalu tepat waktu pada hari pertunjukan. Murid-muridnya disiplin. Tuan rumah sebaiknya menelepon.'),
  by('professional', 'en', 6, 'I have commissioned three works and received four. The fourth was for the caretaker, who had asked. This tells you about the work and about the person.'),
  by('professional', 'en', 10, 'A maker of the first order, and a patient teacher. In a group this artist speaks last and is listened to. I would gladly host them in our own studio, and have told them so.'),
  by('professional', 'en', 4, 'We shared a rehearsal room for four years. The floor was always swept before I came. Technically excellent, musically curious, and firm when somebody proposes a short cut through another people’s ceremony.'),
  by('professional', 'en', 2, 'I know the recent work only. It is uneven and alive. The last two pieces are far beyond the earlier ones, and I think that the right place would carry it further still.'),
  by('business', 'id', 2, 'Kami membeli dari usaha ini setiap bulan. Pernah satu kiriman cacat; mereka menelepon sebelum kami membukanya dan mengganti semuanya. Harga tidak paling murah. Kami tetap membeli.'),
  by('business', 'id', 3, 'Sebagai pembina di rumah kreatif kota saya melihat pembukuannya: rapi, jujur, dan ditulis tangan. Ia mengajari dua usaha pesaing cara memakainya. Empat pekan di luar akan berlipat hasilnya di sini.'),
  by('business', 'en', 2, 'We stock their goods in three shops. They are clear about what they can deliver and have never promised more. Their makers are paid within the week; I have asked the makers.'),
  by('business', 'en', 3, 'Our cooperative supplies them. At the last bad harvest they shared the loss with us, without a contract that said so. I recommend the business, and the person more.'),
  by('business', 'en', 1, 'I am their accountant. The figures in the application are true. There is little money and much sense. The one risk is that they say yes to everyone; a good host may teach them no.'),
]; // prettier-ignore

/** What participants wrote when they came home, by track. */
export const REPORTS: Readonly<Record<Track, readonly string[]>> = {
  student: [
    'Pekan pertama saya salah naik bus tiga kali dan berteman dengan dua sopir. Di sekolah saya belajar mengukur bakau dengan cara yang lebih baik daripada cara kami, dan mengajari mereka permainan logo. Yang tersulit adalah malam ketika adik saya sakit di rumah; Ibu angkat menemani saya menelepon. Yang akan saya lakukan: petak contoh baru di muara, mulai Februari, bersama sebelas adik kelas. Datanya sudah kami sepakati bentuknya.',
    'Saya pulang membawa dua ratus kata baru dan satu resep yang gagal saya tiru. Laporan tentang pasar ikan sudah dipasang di papan, dan tiga pedagang meminta salinannya. Saran saya untuk angkatan berikut: datang lebih awal ke dermaga, dan jangan malu bertanya dua kali.',
    'I had imagined that I would teach them about earthquakes. They asked about my grandmother instead, so I taught her words. We made sixty cards in three languages; two schools use them now. I was homesick in week three, as foretold. The host sister says that I still talk in my sleep in her language.',
    'We drew the map with the fishers and were wrong about the current. They corrected us, politely, with a spoon in a bowl of soup. The second map is on the wall of the cooperative. I learned to get up at three. I would not have believed that I could like it.',
  ],
  artist: [
    'Enam pekan, satu kain bersama sepanjang sebelas meter, dan satu pertengkaran tentang warna biru yang berakhir dengan tertawa. Resep celupnya kami tulis dalam dua bahasa dan ditandatangani keduanya. Lokakarya diikuti dua puluh tiga orang, termasuk penjual ikan yang ternyata hitungannya paling rapi. Kain akan digantung di Palu bulan depan. Yang ingin saya perbaiki: membawa lebih sedikit rencana.',
    'Kami berangkat dengan naskah dan pulang tanpa naskah. Anak-anak di tepi sungai membuat boneka belut yang lebih baik daripada belut kami. Pertunjukan keempat diguyur hujan dan semua orang memegang terpal bersama; saya kira itulah pertunjukannya. Boneka tinggal di sekolah, kuncinya pada guru olahraga.',
    'I did not make what I had proposed, I made what was there. The archive let me listen for nine days, and a fisherman took out one of my six stations because it was his and he wanted it back. That was the right piece. The recordings are under the families’ names, and the walk can be done by anybody who asks at the reading house.',
    'For five weeks I swept the floor and hammered what I was told. In the sixth the master coughed and said “again”, which I now know is praise. Seven bells, three of them good. One hangs at the school crossing. My hands have changed.',
  ],
  entrepreneur: [
    'Pekan kedua kami membuang empat puluh kilogram karena satu angka suhu. Tuan rumah tidak marah; ia menuliskannya di dinding di bawah angka-angkanya sendiri. Saya pulang dengan lembar mutu satu halaman, dua kemasan yang bertahan, dan satu pembeli yang menolak kami dengan alasan yang sangat berguna. Produk cacat kami turun sepertiga dalam dua bulan.',
    'Saya membawa lima kilogram biji dan pulang dengan batang cokelat yang dicicipi petaninya sendiri untuk pertama kali. Dua orang menangis, satu berkata kurang manis. Kotak bertingkat sudah dibangun, enam petani bukan pemasok ikut memakai. Laporan biaya terlampir, termasuk yang rugi.',
    'Four market days, ninety-one conversations, eleven sales on the first and sixty-four on the last, after my host had made me take down the sign. We have agreed on a joint pack and on who pays if it does not sell. The business ran well without me, which I am still getting used to.',
    'I had come to learn packaging and learned to dry. The plans of the dryer are with six farmers. The mender whom I trained has earned more in her second month than I predicted for the sixth. Not everything worked: the lining supplier did not exist.',
  ],
};

/** What hosts wrote about a stay that is over. */
export const EVALUATIONS: readonly string[] = [
  'Datang tepat waktu, pamit kepada semua orang, termasuk penjaga malam. Kelas kami meminta angkatan berikutnya dari kota yang sama. Catatan: bekal bahasa sebaiknya ditambah satu pekan.',
  'Bekerja seperti anggota keluarga. Dua murid kami kini memakai teknik yang diajarkannya. Kami mengusulkan masa tinggal delapan pekan, bukan enam.',
  'Pekan pertama terlalu padat karena jadwal dari kami; ini sudah kami perbaiki. Pesertanya sendiri melampaui harapan.',
  'Produk bersama laku di pasar malam. Pembagian uang sesuai perjanjian dan dicatat di dinding dapur. Kami bersedia menjadi tuan rumah lagi.',
  'Diam pada awalnya, lalu tidak lagi. Rumah terasa sepi setelah ia pulang.',
  'An excellent guest and a better colleague. The workshop for neighbours was full, and the neighbours came back with their own tools.',
  'Reliable, observant, and honest about what did not work. We would have liked to be told earlier about the migraine; the health page is there for a reason.',
  'The project changed a good deal, for the better. We counted two hundred visitors on the last night, and no speech.',
  'Skills grew visibly. Our master said “next year”, which she does not say.',
  'Punctual, kind and hungry. Some trouble with the early hours in the second week, solved with an alarm clock and a rooster.',
  'Useful to us from the third day on. The quality sheet that we made together now hangs in both kitchens.',
  'Left the studio cleaner than it was found, and a drawing on the door that we are keeping.',
];
