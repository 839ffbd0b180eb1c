import type { Localised } from '../i18n/index.ts';
import { DAVAO, INDONESIA, SABAH, THAILAND, type HolidayContent } from './holidays.ts';
import { both, type CityId } from './text.ts';

/** One city of the network, as its row is seeded. */
export interface CityContent extends HolidayContent {
  readonly id: CityId;
  readonly name: string;
  readonly country: 'ID' | 'MY' | 'PH' | 'TH';
  readonly zone: string;
  readonly register_code: string;
  /** Locales, the city's own first. */
  readonly languages: readonly string[];
  readonly letterhead: string;
  readonly tagline: Localised;
  readonly introduction: Localised;
  readonly contact_email: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Working days that its letter and the visa take, by country of the visitor: what its office reckons with. */
  readonly visaDays: Readonly<Record<string, number>>;
}

const palu: CityContent = {
  id: 'palu',
  name: 'Palu',
  country: 'ID',
  zone: 'Asia/Makassar',
  register_code: 'PLU',
  languages: ['id', 'en'],
  letterhead:
    'PEMERINTAH KOTA PALU\nSekretariat Daerah\nBagian Kerja Sama\nBalai Kota Palu, Palu 94111, Sulawesi Tengah, Indonesia',
  tagline: both('Nosarara nosabatutu: kita bersaudara, kita satu', 'Nosarara nosabatutu: kin to each other, and one'),
  introduction: both(
    'Palu terletak di ujung teluk yang panjang dan tenang, diapit dua barisan gunung, dan dibelah sungai yang menamai kota ini. Orang Kaili, Bugis, Jawa, Bali, Arab, dan Tionghoa berbelanja di pasar yang sama. Pada 28 September 2018 gempa, tsunami, dan tanah bergerak mengambil ribuan saudara kami. Sejak itu kami membangun kembali, dan belajar bahwa kota yang berdiri sendiri mudah roboh. Kepada kota sahabat kami tawarkan buya bomba dari alat tenun di pesisir, tiupan lalove dan pukulan kakula, bawang goreng, kelor, dan kaledo. Yang kami minta sederhana: ajari kami apa yang Anda bisa, dan biarkan anak-anak kami pulang membawa cerita.',
    'Palu lies at the head of a long, quiet bay, between two walls of mountains, on the river that gave the city its name. Kaili, Bugis, Javanese, Balinese, Arab and Chinese families shop at the same market. On 28 September 2018 an earthquake, a tsunami and moving ground took thousands of us. We have been rebuilding since, and have learned that a city that stands alone falls easily. To our partner cities we offer buya bomba from the looms along the coast, the long lalove flute and the kakula gongs, fried shallots, moringa leaves and kaledo soup. What we ask is simple: teach us what you do well, and let our children come home with stories.',
  ),
  contact_email: 'exchange@palu.example',
  latitude: -0.8986,
  longitude: 119.8707,
  ...INDONESIA,
  visaDays: { MY: 10, PH: 10, TH: 15 },
};

const kotaKinabalu: CityContent = {
  id: 'kota-kinabalu',
  name: 'Kota Kinabalu',
  country: 'MY',
  zone: 'Asia/Kuching',
  register_code: 'KKB',
  languages: ['ms', 'en'],
  letterhead: 'DEWAN BANDARAYA KOTA KINABALU\nBahagian Hubungan Antarabangsa\nKota Kinabalu 88000, Sabah, Malaysia',
  tagline: both('Kota di antara gunung dan laut', 'The city between the mountain and the sea'),
  introduction: both(
    'Pada pagi yang cerah, Gunung Kinabalu terlihat dari hampir setiap jalan di Kota Kinabalu, dan pada sore hari semua orang menoleh ke laut. Kadazan-Dusun, Bajau, Murut, Rungus, Tionghoa, Melayu, dan Filipina tinggal berdampingan di sini, dan hari pasar atau tamu masih menentukan irama pekan. Kami mengirim pemain sompoton dan pengukir gong, pembuat manik Rungus, peneliti terumbu karang, dan anak muda yang mengolah tuhau serta bambangan menjadi usaha. Kami menerima siapa saja yang mau bangun pagi, belajar menari sumazau dengan benar, dan tidak malu bertanya. Bahasa Melayu dan bahasa Indonesia hampir bersaudara. Sisanya kita pelajari sambil makan bersama.',
    'On a clear morning Mount Kinabalu can be seen from almost every street of Kota Kinabalu, and in the evening everybody turns to face the sea. Kadazan-Dusun, Bajau, Murut, Rungus, Chinese, Malay and Filipino families live side by side, and the market day, the tamu, still gives the week its rhythm. We send sompoton players and gong makers, Rungus bead workers, people who study reefs, and young people who turn tuhau and bambangan into a business. We welcome anyone who will get up early, learn to dance the sumazau properly, and is not too shy to ask. Malay and Indonesian are nearly sisters. The rest we learn while eating together.',
  ),
  contact_email: 'exchange@kotakinabalu.example',
  latitude: 5.9804,
  longitude: 116.0735,
  ...SABAH,
  visaDays: { ID: 15, PH: 15, TH: 15 },
};

const davao: CityContent = {
  id: 'davao',
  name: 'Davao',
  country: 'PH',
  zone: 'Asia/Manila',
  register_code: 'DVO',
  languages: ['fil', 'en'],
  letterhead:
    'CITY GOVERNMENT OF DAVAO\nOffice of Sister City and International Relations\nCity Hall, San Pedro Street, Davao City 8000, Philippines',
  tagline: both('Madayaw: selamat datang di Mindanao', 'Madayaw: good day, and welcome to Mindanao'),
  introduction: both(
    'Davao menghadap teluk dan membelakangi Gunung Apo, dan di antara keduanya tumbuh durian, kakao, pisang, serta sebelas suku yang setiap Agustus merayakan panen bersama dalam Kadayawan. Bisaya menjadi bahasa jalanan, Filipino dan Inggris bahasa sekolah. Penenun Bagobo membuat inabal dari serat abaka, penabuh kulintang Maranao berlatih di halaman belakang, dan koperasi kakao di Calinan mengirim biji ke pembuat cokelat di tiga benua. Kota ini besar, tetapi masih ada waktu untuk menanyakan kabar ibu Anda. Kami ingin orang muda kami melihat bagaimana kota lain di teluk lain membangun dirinya, dan kami ingin tamu kami pulang dengan sedikit bahasa Bisaya.',
    'Davao looks out on a gulf and leans back on Mount Apo, and between the two grow durian, cacao, bananas and the eleven tribes who give thanks for the harvest together each August at Kadayawan. Bisaya is the language of the street, Filipino and English those of school. Bagobo weavers make inabal from abaca fibre, Maranao kulintang players practise in back yards, and the cacao growers of Calinan send beans to chocolate makers on three continents. The city is large, and still has time to ask how your mother is. We want our young people to see how another city on another bay builds itself, and our guests to go home with a little Bisaya.',
  ),
  contact_email: 'exchange@davao.example',
  latitude: 7.0731,
  longitude: 125.6128,
  ...DAVAO,
  visaDays: { ID: 10, MY: 10, TH: 10 },
};

const chiangMai: CityContent = {
  id: 'chiang-mai',
  name: 'Chiang Mai',
  country: 'TH',
  zone: 'Asia/Bangkok',
  register_code: 'CNX',
  languages: ['th', 'en'],
  letterhead:
    'CHIANG MAI MUNICIPALITY\nเทศบาลนครเชียงใหม่\nForeign Relations and Crafts City Unit\nChiang Mai 50300, Thailand',
  tagline: both('Kota kerajinan di kaki Doi Suthep', 'A city of crafts at the foot of Doi Suthep'),
  introduction: both(
    'Chiang Mai berumur lebih dari tujuh ratus tahun, dan tangannya masih bekerja. Payung dilukis di Bo Sang, perak ditempa di jalan Wua Lai, kertas sa dijemur di San Kamphaeng, dan kain teen jok ditenun di Mae Chaem. Sejak 2017 kota ini menjadi kota kreatif UNESCO untuk kerajinan dan seni rakyat. Di balik tembok kota tua, kampus, kedai kopi, dan studio kecil mengajari anak muda menjual apa yang dibuat kakek-nenek mereka. Kami juga punya masalah: kabut asap pada bulan kering dan perajin yang menua tanpa murid. Kota sahabat yang datang dengan gagasan akan kami terima dengan khao soi dan kursi di dekat kipas angin.',
    'Chiang Mai is more than seven hundred years old, and its hands are still at work. Umbrellas are painted at Bo Sang, silver is beaten on Wua Lai road, mulberry paper dries in the sun at San Kamphaeng, and teen jok cloth is woven in Mae Chaem. Since 2017 we have been a UNESCO Creative City of crafts and folk art. Behind the old walls, universities, coffee houses and small studios teach young people to sell what their grandparents made. We have our troubles too: smoke in the dry months, and masters who grow old without pupils. A partner city that comes with an idea is given a bowl of khao soi and the chair nearest the fan.',
  ),
  contact_email: 'exchange@chiangmai.example',
  latitude: 18.7883,
  longitude: 98.9853,
  ...THAILAND,
  visaDays: { ID: 25, MY: 15, PH: 15 },
};

/** The first four cities of the network, Palu first. */
export const CITIES: readonly CityContent[] = [palu, kotaKinabalu, davao, chiangMai];
