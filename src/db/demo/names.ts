import type { CityId } from '../../content/text.ts';

/** Teachers, neighbours, curators and buyers who vouch for others: nobody who exists. */
export const REFEREES: Readonly<Record<CityId, readonly string[]>> = {
  palu: [
    'Drs. Moh. Amin Lasulika', 'Hj. Rostina Daeng Malewa', 'I Ketut Sudiarsa', 'Yuliana Tobondo', 'Fadli Marjanu', 'Ratnawati Palimbong',
    'Zainuddin Tangahu', 'Melati Rundubelo', 'Haris Pontoh', 'Sri Wahyuni Ladjidji',
  ],
  'kota-kinabalu': [
    'Puan Jenifer Sipanggal', 'Encik Rahim bin Sulong', 'Dr. Lo Mei Chin', 'Adrian Gombi', 'Puan Saadiah binti Matusin', 'Ronald Kimjun',
    'Florina Gutom', 'Encik Basri bin Tahir', 'Vivian Liew', 'Puan Norlela Sampudin',
  ],
  davao: [
    'Ma. Theresa Uyanguren', 'Datu Rodel Baguio', 'Engr. Felix Cabanlit', 'Hadja Amina Tumog', 'Josefa Palma-Rivas', 'Rey Sulaybar',
    'Concepcion Ayala', 'Dennis Malinao', 'Estrella Quidato', 'Norhaya Salip',
  ],
  'chiang-mai': [
    'Ajarn Boonsri Kanthawong', 'Suthep Moolkaew', 'Ratchanee Lertsin', 'Phra Khru Adul', 'Chalerm Tipdee', 'Nongyao Saeli',
    'Ajarn Pichai Wannasit', 'Lamduan Khamfu', 'Somjit Apinya', 'Anurak Fongsri',
  ],
}; // prettier-ignore

/** A mailbox of the name, at a domain that cannot exist. */
export function mailboxOf(name: string, domain: string): string {
  const words = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 2); // prettier-ignore
  return `${words.slice(-2).join('.') || 'warga'}@${domain}`;
}
