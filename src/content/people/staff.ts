import type { Localised } from '../../i18n/index.ts';
import { both, type CityId, type Track } from '../text.ts';

/** Somebody who works for the exchange: for which city, as what, and who they are in one line. */
export interface StaffMember {
  readonly name: string;
  readonly called: string;
  readonly address: string;
  readonly ownScript?: string;
  readonly city: CityId;
  readonly roles: readonly ('officer' | 'reviewer' | 'coordinator' | 'admin' | 'auditor')[];
  readonly email: string;
  readonly locale: 'id' | 'en';
  /** For reviewers: what they read, and in which languages. */
  readonly tracks: readonly Track[];
  readonly languages: readonly string[];
  readonly who: Localised;
}

const ALL: readonly Track[] = ['student', 'artist', 'entrepreneur'];
type Own = Pick<StaffMember, 'name' | 'called' | 'address' | 'roles' | 'who'> & Partial<StaffMember>;

const of =
  (city: CityId, domain: string, locale: 'id' | 'en', languages: readonly string[]) =>
  (mailbox: string, own: Own): StaffMember => ({
    city,
    email: `${mailbox}@${domain}`,
    locale,
    tracks: ALL,
    languages,
    ...own,
  });

const palu = of('palu', 'palu.example', 'id', ['id', 'en', 'lew']);
const kotaKinabalu = of('kota-kinabalu', 'kotakinabalu.example', 'en', ['ms', 'en', 'id']);
const davao = of('davao', 'davao.example', 'en', ['fil', 'en', 'ceb']);
const chiangMai = of('chiang-mai', 'chiangmai.example', 'en', ['th', 'en']);

const PALU: readonly StaffMember[] = [
  palu('admin', {
    name: 'Wiwik Handayani',
    called: 'Wiwik',
    address: 'Ibu',
    roles: ['admin'],
    who: both(
      'Pranata komputer kota; menjaga akun dan pengaturan, dan tidak ikut memutuskan siapa yang berangkat.',
      'The city’s computer officer; looks after accounts and settings, and has no say in who travels.',
    ),
  }),
  palu('nurlaila', {
    name: 'Nurlaila Tjambolang',
    called: 'Ila',
    address: 'Ibu',
    roles: ['officer'],
    who: both(
      'Kepala subbagian kerja sama; membuka program pertama dengan map plastik dan satu nomor WhatsApp.',
      'Heads the section for cooperation; began the first programme with a plastic folder and one WhatsApp number.',
    ),
  }),
  palu('arifin', {
    name: 'Arifin Lamakampali',
    called: 'Arif',
    address: 'Bapak',
    roles: ['officer'],
    who: both(
      'Bekas guru bahasa Inggris; memeriksa berkas satu per satu dan menelepon orang tua pada malam hari.',
      'A former English teacher; checks files one by one and telephones parents in the evening.',
    ),
  }),
  palu('grace', {
    name: 'Grace Mamusung',
    called: 'Grace',
    address: 'Ibu',
    roles: ['officer', 'coordinator'],
    who: both(
      'Mengurus perjalanan dan penginapan; menjemput tamu di bandara dengan kartu nama yang ditulis tangan.',
      'Arranges travel and lodging; meets guests at the airport with a sign written by hand.',
    ),
  }),
  palu('syahrul', {
    name: 'Syahrul Djanggola',
    called: 'Aul',
    address: 'Bapak',
    roles: ['coordinator'],
    who: both(
      'Koordinator tamu di Palu; mengenal setiap sanggar, bengkel, dan warung kaledo.',
      'Coordinates guests in Palu; knows every studio, workshop and kaledo stall.',
    ),
  }),
  palu('rev.hasmawati', {
    name: 'Hasmawati',
    called: 'Hasma',
    address: 'Dr.',
    roles: ['reviewer'],
    tracks: ['student', 'entrepreneur'],
    who: both(
      'Dosen pendidikan; menulis tentang sekolah sesudah bencana.',
      'Lecturer in education; writes about schools after a disaster.',
    ),
  }),
  palu('rev.lagandeng', {
    name: 'Sofyan Lagandeng',
    called: 'Sofyan',
    address: 'Bapak',
    roles: ['reviewer'],
    tracks: ['artist'],
    who: both('Pemain kakula dan pengajar karawitan Kaili.', 'Kakula player and teacher of Kaili music.'),
  }),
  palu('rev.oktaviani', {
    name: 'Ni Made Oktaviani',
    called: 'Okta',
    address: 'Ibu',
    roles: ['reviewer'],
    tracks: ['artist', 'student'],
    who: both(
      'Koreografer; membina anak-anak di tiga kelurahan pesisir.',
      'Choreographer; trains children in three coastal neighbourhoods.',
    ),
  }),
  palu('rev.ibrahim', {
    name: 'Ibrahim Pusadeng',
    called: 'Bram',
    address: 'Bapak',
    roles: ['reviewer'],
    tracks: ['entrepreneur'],
    who: both(
      'Bankir yang beralih membina usaha cokelat dan kelor.',
      'A banker who turned to coaching chocolate and moringa businesses.',
    ),
  }),
  palu('rev.tumewu', {
    name: 'Selvi Tumewu',
    called: 'Selvi',
    address: 'Ibu',
    roles: ['reviewer'],
    tracks: ['student'],
    who: both('Guru bimbingan konseling selama dua puluh tahun.', 'A school counsellor for twenty years.'),
  }),
  palu('rev.karim', {
    name: 'Abdul Karim Lasadindi',
    called: 'Karim',
    address: 'Bapak',
    roles: ['reviewer'],
    who: both(
      'Wartawan budaya; mengasuh halaman seni harian setempat.',
      'Arts journalist; edits the culture page of a local daily.',
    ),
  }),
  palu('rev.mulyani', {
    name: 'Mulyani',
    called: 'Mul',
    address: 'Ibu',
    roles: ['reviewer'],
    tracks: ['artist', 'entrepreneur'],
    who: both(
      'Perancang busana yang bekerja dengan penenun pesisir.',
      'Fashion designer who works with weavers along the coast.',
    ),
  }),
];

const KOTA_KINABALU: readonly StaffMember[] = [
  kotaKinabalu('rosnah', {
    name: 'Rosnah binti Kassim',
    called: 'Puan Ros',
    address: 'Puan',
    roles: ['officer'],
    who: both(
      'Pegawai hubungan internasional; hafal jadwal setiap tamu di Sabah.',
      'International relations officer; knows the day of every tamu market in Sabah.',
    ),
  }),
  kotaKinabalu('maxwell', {
    name: 'Maxwell Gumpil',
    called: 'Max',
    address: 'Encik',
    roles: ['officer'],
    who: both(
      'Menangani pencalonan dan visa; belum pernah kehilangan satu paspor pun.',
      'Handles nominations and visas; has never lost a passport.',
    ),
  }),
  kotaKinabalu('evelyn', {
    name: 'Evelyn Chin Su Yin',
    ownScript: '陈素盈',
    called: 'Evelyn',
    address: 'Cik',
    roles: ['coordinator'],
    who: both(
      'Mencari tuan rumah dan menengok peserta setiap Jumat sore.',
      'Finds the hosts and visits participants every Friday afternoon.',
    ),
  }),
  kotaKinabalu('azman', {
    name: 'Azman bin Lajuni',
    called: 'Azman',
    address: 'Encik',
    roles: ['coordinator'],
    who: both(
      'Koordinator seni dan kriya; tumbuh di antara perahu lepa di Semporna.',
      'Coordinates arts and crafts; grew up among the lepa boats of Semporna.',
    ),
  }),
  kotaKinabalu('rev.gilong', {
    name: 'Marianne Gilong',
    called: 'Marianne',
    address: 'Dr.',
    roles: ['reviewer'],
    tracks: ['student', 'artist'],
    who: both('Peneliti bahasa Kadazan-Dusun.', 'Studies the Kadazan-Dusun language.'),
  }),
  kotaKinabalu('rev.tindu', {
    name: 'Paul Tindu',
    called: 'Paul',
    address: 'Encik',
    roles: ['reviewer'],
    tracks: ['artist'],
    who: both(
      'Pembuat sompoton dan gong, juri festival musik bambu.',
      'Makes sompoton and gongs, juror of a bamboo music festival.',
    ),
  }),
  kotaKinabalu('rev.yong', {
    name: 'Yong Siew Lan',
    ownScript: '杨秀兰',
    called: 'Siew Lan',
    address: 'Puan',
    roles: ['reviewer'],
    tracks: ['entrepreneur'],
    who: both('Pemilik pabrik makanan kecil yang sudah mengekspor.', 'Owner of a small food factory that exports.'),
  }),
  kotaKinabalu('rev.halim', {
    name: 'Halim bin Ag. Damit',
    called: 'Halim',
    address: 'Encik',
    roles: ['reviewer'],
    tracks: ['student'],
    who: both('Kepala sekolah menengah, pensiun tahun lalu.', 'Secondary school headmaster, retired last year.'),
  }),
  kotaKinabalu('rev.masidi', {
    name: 'Jacinta Masidong',
    called: 'Jacinta',
    address: 'Puan',
    roles: ['reviewer'],
    who: both('Kurator manik dan anyaman.', 'Curator of beadwork and basketry.'),
  }),
  kotaKinabalu('rev.nair', {
    name: 'Suresh Nair',
    called: 'Suresh',
    address: 'Encik',
    roles: ['reviewer'],
    tracks: ['entrepreneur', 'student'],
    who: both('Mengelola ruang kerja bersama di kota lama.', 'Runs a co-working space in the old town.'),
  }),
];

const DAVAO: readonly StaffMember[] = [
  davao('lorna', {
    name: 'Lorna Dela Cerna-Santos',
    called: 'Ma’am Lorna',
    address: 'Gng.',
    roles: ['officer'],
    who: both(
      'Kepala kantor kota kembar; mencatat semuanya dengan tinta hijau.',
      'Head of the sister-city office; writes everything in green ink.',
    ),
  }),
  davao('jericho', {
    name: 'Jericho Ampuan',
    called: 'Jek',
    address: 'G.',
    roles: ['officer'],
    who: both(
      'Menyaring permohonan dan menjawab pesan sebelum sarapan.',
      'Screens applications and answers messages before breakfast.',
    ),
  }),
  davao('bernadette', {
    name: 'Bernadette Sy Macaraeg',
    called: 'Badette',
    address: 'Bb.',
    roles: ['coordinator'],
    who: both('Mengatur keluarga angkat dan tempat magang.', 'Arranges host families and workplaces.'),
  }),
  davao('omar', {
    name: 'Omar Pangandaman',
    called: 'Omar',
    address: 'G.',
    roles: ['coordinator'],
    who: both(
      'Koordinator seni; pemain kulintang pada akhir pekan.',
      'Coordinates the arts; plays the kulintang at weekends.',
    ),
  }),
  davao('rev.rohaifa', {
    name: 'Sittie Rohaifa Alimpang',
    called: 'Roha',
    address: 'Dr.',
    roles: ['reviewer'],
    tracks: ['artist', 'student'],
    who: both('Ahli musik gong Mindanao.', 'Scholar of Mindanao’s gong music.'),
  }),
  davao('rev.ernesto', {
    name: 'Ernesto Bugayan',
    called: 'Sir Nesto',
    address: 'G.',
    roles: ['reviewer'],
    tracks: ['entrepreneur'],
    who: both(
      'Petani kakao generasi ketiga dan pembina koperasi.',
      'Third-generation cacao grower who coaches cooperatives.',
    ),
  }),
  davao('rev.melody', {
    name: 'Melody Tanquian',
    called: 'Melody',
    address: 'Bb.',
    roles: ['reviewer'],
    tracks: ['artist'],
    who: both('Sutradara teater komunitas.', 'Director of community theatre.'),
  }),
  davao('rev.sibug', {
    name: 'Rosario Sibugon',
    called: 'Ma’am Charo',
    address: 'Gng.',
    roles: ['reviewer'],
    tracks: ['student'],
    who: both('Kepala sekolah sains di pinggir kota.', 'Principal of a science school at the edge of the city.'),
  }),
  davao('rev.lao', {
    name: 'Victor Lao Jimenez',
    called: 'Vic',
    address: 'G.',
    roles: ['reviewer'],
    tracks: ['entrepreneur', 'artist'],
    who: both('Perancang grafis dan pengajar kemasan.', 'Graphic designer who teaches packaging.'),
  }),
  davao('rev.inda', {
    name: 'Indah Bagani Otaza',
    called: 'Inday',
    address: 'Gng.',
    roles: ['reviewer'],
    who: both('Penenun inabal dan pemuka komunitas.', 'Inabal weaver and community leader.'),
  }),
];

const CHIANG_MAI: readonly StaffMember[] = [
  chiangMai('wilaiwan', {
    name: 'Wilaiwan Khamsaen',
    ownScript: 'วิไลวรรณ คำแสน',
    called: 'Wan',
    address: 'นาง',
    roles: ['officer'],
    who: both(
      'Kepala unit hubungan luar negeri; menandatangani surat dengan tahun Buddha.',
      'Heads the foreign relations unit; dates letters by the Buddhist year.',
    ),
  }),
  chiangMai('tanapat', {
    name: 'Tanapat Srichan',
    ownScript: 'ธนภัทร ศรีจันทร์',
    called: 'Tee',
    address: 'นาย',
    roles: ['officer'],
    who: both(
      'Mengurus pelajar; pernah setahun di Yogyakarta dan masih merindukan gudeg.',
      'Looks after students; spent a year in Yogyakarta and still misses gudeg.',
    ),
  }),
  chiangMai('saowalak', {
    name: 'Saowalak Ton-in',
    ownScript: 'เสาวลักษณ์ ต้นอินทร์',
    called: 'Lak',
    address: 'นางสาว',
    roles: ['coordinator'],
    who: both(
      'Menghubungkan peserta dengan bengkel di Bo Sang, Wua Lai, dan San Kamphaeng.',
      'Links participants with workshops in Bo Sang, Wua Lai and San Kamphaeng.',
    ),
  }),
  chiangMai('preecha', {
    name: 'Preecha Noisuwan',
    ownScript: 'ปรีชา น้อยสุวรรณ',
    called: 'Cha',
    address: 'นาย',
    roles: ['coordinator'],
    who: both('Koordinator kampus dan inkubator.', 'Coordinates universities and incubators.'),
  }),
  chiangMai('rev.duangjai', {
    name: 'Duangjai Panyawan',
    ownScript: 'ดวงใจ ปัญญาวรรณ',
    called: 'Duang',
    address: 'Dr.',
    roles: ['reviewer'],
    tracks: ['artist', 'entrepreneur'],
    who: both('Ahli tekstil Lanna.', 'Scholar of Lanna textiles.'),
  }),
  chiangMai('rev.somkid', {
    name: 'Somkid Rattana',
    ownScript: 'สมคิด รัตนะ',
    called: 'Kid',
    address: 'นาย',
    roles: ['reviewer'],
    tracks: ['artist'],
    who: both('Penempa perak generasi keempat.', 'Fourth-generation silversmith.'),
  }),
  chiangMai('rev.araya', {
    name: 'Araya Chotikul',
    ownScript: 'อารยา โชติกุล',
    called: 'Ya',
    address: 'นางสาว',
    roles: ['reviewer'],
    tracks: ['entrepreneur'],
    who: both(
      'Pendiri studio desain yang membeli dari pengrajin desa.',
      'Founder of a design studio that buys from village makers.',
    ),
  }),
  chiangMai('rev.narong', {
    name: 'Narong Fongkham',
    ownScript: 'ณรงค์ ฟองคำ',
    called: 'Rong',
    address: 'นาย',
    roles: ['reviewer'],
    tracks: ['student'],
    who: both('Guru geografi dan pegiat udara bersih.', 'Geography teacher and campaigner for clean air.'),
  }),
  chiangMai('rev.malee', {
    name: 'Malee Saephan',
    ownScript: 'มาลี แซ่พ่าน',
    called: 'Malee',
    address: 'นางสาว',
    roles: ['reviewer'],
    who: both(
      'Penulis anak-anak, separuh waktunya di perpustakaan keliling.',
      'Writes for children, and spends half her time on a mobile library.',
    ),
  }),
  chiangMai('rev.thawat', {
    name: 'Thawat Nirankul',
    ownScript: 'ธวัช นิรันดร์กุล',
    called: 'Wat',
    address: 'Dr.',
    roles: ['reviewer'],
    tracks: ['student', 'entrepreneur'],
    who: both('Dosen ekonomi pangan.', 'Lecturer in food economics.'),
  }),
];

const AUDITORS: readonly StaffMember[] = [
  palu('inspektorat', {
    name: 'Ruslan Pattirane',
    called: 'Ruslan',
    address: 'Bapak',
    roles: ['auditor'],
    who: both(
      'Auditor inspektorat; membaca catatan program kota ini selama tiga puluh hari setiap tahun.',
      'Auditor of the inspectorate; reads the record of this city’s programmes for thirty days a year.',
    ),
  }),
];

/** Everybody who works for the exchange in the four cities. */
export const STAFF: readonly StaffMember[] = [...PALU, ...KOTA_KINABALU, ...DAVAO, ...CHIANG_MAI, ...AUDITORS];
