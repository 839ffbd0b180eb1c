/** Teks kerangka: navigasi, kaki halaman. */
export const web = {
  nav: {
    programmes: 'Program',
    cities: 'Kota',
    help: 'Bantuan',
    signIn: 'Masuk',
    applications: 'Permohonan saya',
    account: 'Akun',
    office: 'Beranda',
    calls: 'Penerimaan',
    officeApplications: 'Permohonan',
    decisions: 'Rapat penetapan',
    placements: 'Penempatan',
    reviews: 'Penilaian saya',
    adminCities: 'Kota',
    people: 'Pengguna',
    outbox: 'Surel keluar',
    events: 'Catatan kejadian',
  },
  footer: {
    accessibility: 'Aksesibilitas',
    privacy: 'Privasi dan data Anda',
    contact: 'Hubungi kantor program',
    help: 'Bantuan',
  },
} as const;
