import type { EntrepreneurVoices } from './voices.ts';

/** What entrepreneurs of Palu write in Indonesian. */
export const PALU_ENTREPRENEURS: EntrepreneurVoices = {
  openings: [
    'Kami {hampir tiga tahun berjalan|baru melewati tahun kedua} dan sudah tahu apa yang tidak kami ketahui. Daftarnya saya {tempel di dinding dapur|tulis bersama tim}; yang paling atas menjadi rencana ini.',
    'Saya tidak ingin pulang membawa {gantungan kunci dan semangat|foto bersama}. Saya ingin pulang membawa {tiga kebiasaan kerja baru|angka yang bisa langsung dipakai}, dan karena itu rencananya saya buat sederhana.',
    'Usaha ini {dimulai dari pesanan tetangga|lahir di tenda, ketika kami semua harus mencari makan|dimulai dengan uang arisan Ibu}. Sekarang pesanan datang dari luar provinsi, dan kami {kewalahan dengan cara yang baik|sering menolak}. Saatnya belajar pada orang yang sudah melewatinya.',
    'Tiga hal membuat saya sulit tidur: {harga bahan, mutu yang naik turun, dan karyawan yang saya sayangi|kemasan, izin, dan ongkos kirim}. Empat pekan tidak menyelesaikan semuanya. Saya memilih {satu untuk setiap pekan|yang paling bisa diubah}.',
    'Orang bilang usaha di Palu cukup kalau {bisa bertahan|tidak tutup}. Saya ingin {lebih dari bertahan, tanpa menjadi besar kepala|tumbuh pelan, tetapi benar}. Rencana belajar ini saya susun bersama {dua rekan kerja|pembukuan yang tidak bisa dibantah}.',
  ],
  hosts: {
    palu: ['Di <host> saya ingin belajar.'],
    'kota-kinabalu': [
      'Di <host> saya mencari tuan rumah yang {produknya sudah masuk pasar tetangga dan masih dibuat tangan|membeli dari petani kecil|berani membuka pembukuannya}. Bahasa kami dekat sehingga saya bisa {langsung bekerja di dapur atau bengkel|bertanya sampai sedetailnya}. Hari tamu saya pakai untuk {menjual dan mendengar alasan orang tidak membeli|menguji harga}.',
      'Saya memilih <host> karena {syarat halal dan ekspornya sama dengan yang kami kejar|pasar Minggunya ramai oleh pembuat muda|pengiriman lautnya paling dekat dengan kami}. Dari tuan rumah saya ingin tahu {apa yang mereka lakukan pada tahun keempat|kesalahan mana yang paling mahal}, bukan hanya keberhasilannya.',
    ],
    davao: [
      'Saya memilih <host> karena {bisnis kecilnya terbiasa menjual ke luar pulau|petani dan perajinnya duduk di koperasi yang sama}. Saya ingin {mengikuti satu pesanan dari awal sampai dikirim|hadir ketika harga ditetapkan}, dan mengetahui {apa yang mereka buang, dan mengapa|kesalahan mana yang paling mahal}.',
      'Di <host> saya ingin {melihat cara koperasi mengambil keputusan ketika anggotanya tidak sepakat|duduk di samping orang yang mengerjakan hal yang sama setiap hari}. Mereka {memulai dari tempat kami berdiri sekarang|sudah sepuluh tahun mendahului kami}. Saya membawa contoh produk dan {kesediaan untuk dikritik|sepuluh pertanyaan}.',
    ],
    'chiang-mai': [
      'Di <host> saya mencari studio yang {bekerja dengan pengrajin desa tanpa menghapus nama mereka|menghabiskan lebih banyak waktu pada bahan daripada pada slogan}. Saya ingin {produk kami dibongkar dengan jujur|belajar berkata tidak kepada pesanan}, lalu membuatnya lagi dengan tangan sendiri.',
    ],
  },
  closings: [
    'Setiap malam saya mencatat satu halaman: {apa yang dikerjakan, berapa ongkosnya, apa yang akan ditiru|angka, gambar, dan satu kegagalan}. Catatan itu saya bagikan kepada {asosiasi UMKM kota|enam usaha tetangga} sebulan setelah pulang.',
    'Bila tuan rumah punya rencana yang lebih baik, saya {ikut rencananya|siap berubah}. Yang tidak berubah hanya satu: saya {bekerja, bukan menonton|pulang dengan perhitungan biaya yang baru}.',
    'Hasilnya saya ukur enam bulan kemudian: {apakah produk cacat turun separuh|apakah ada satu karyawan baru|apakah penenun dan petani menerima lebih banyak}. Kalau tidak, saya akan {mengatakannya|menulis mengapa}.',
    'Usaha tetap berjalan selama saya pergi; {adik saya memegang produksi dan kami menelepon setiap Senin|tim sudah dua kali berlatih tanpa saya}. Justru itu {pelajaran pertama|sebagian dari latihannya}.',
  ],
  giving: [
    'Dari kas usaha kami menyediakan {Rp3.500.000|Rp5.000.000|Rp2.000.000} untuk {bahan percobaan|contoh produk dan kirim balik}, dan gaji saya tetap dibayar usaha.',
    'Setelah pulang saya mengajar {dua sore di rumah kreatif kota|di tiga kelurahan}, gratis, dengan contoh yang bisa dipegang.',
    'Tuan rumah boleh memakai {resep dasar|foto dan catatan} kami; yang kami minta hanya {nama kampung asalnya disebut|kabar bila berhasil}.',
    'Saya membawa {sepuluh kilogram|dua koper} contoh dan meninggalkannya di sana untuk {diuji, dikritik, atau dijual|pameran kecil tuan rumah}.',
  ],
  personas: [
    {
      names: ['Renyah Lembah', 'Bawang Tavanjuka', 'Dapur Tinggede'],
      subSector: 'food',
      role: 'Produksi dan keuangan',
      products:
        'Kami menggoreng bawang Palu, varietas lembah yang kecil dan kering sehingga renyahnya tahan berbulan-bulan. {Empat puluh|Enam puluh} kilogram sepekan, dijual dalam kemasan {100 dan 250 gram|berdiri} ke {toko oleh-oleh, katering, dan pembeli daring di Jawa|bandara dan sembilan toko}. Bawangnya dari {sebelas|tujuh} petani di {Sigi Biromaru|Guntarano}, dibeli dengan harga yang disepakati sebelum tanam. Produk kedua, {bawang dengan teri dan jeruk nipis|sambal bawang kelor}, lahir dari sisa irisan. Pembeli kembali karena rasa; yang membuat mereka ragu adalah {minyak di dasar kemasan|tanggal kedaluwarsa yang pendek}.',
      property: ['trade_mark', 'geographical'],
      sought: ['standards', 'design', 'buyers'],
      hostTypes: ['company', 'workshop'],
      plan: [
        'Pekan pertama saya {bekerja di lini produksi tuan rumah dan mencatat alur dari bahan sampai rak|mengupas, menimbang, dan bertanya}. Pekan kedua tentang minyak: cara meniriskan, {mesin putar, suhu, pilihan kemasan|uji simpan yang murah}. Pekan ketiga izin: label, {syarat halal lintas negara, angka gizi|dokumen ekspor paling sederhana untuk kiriman kecil}. Pekan keempat saya menguji {tiga|dua} kemasan di pasar dan menghitung harga pokok yang jujur.',
        'Yang belum saya kuasai adalah {menjaga mutu ketika produksi naik dua kali|memisahkan uang usaha dan uang dapur}. Saya perlu melihat {lembar kendali mutu yang benar-benar dipakai|bagaimana mandor memberi tahu bahwa satu wajan harus dibuang}.',
      ],
      contribution:
        'Saya mengajari tuan rumah menggoreng bawang {dengan dua suhu, rahasia yang sudah dikuasai setiap nenek di Palu|sampai warna madu} dan membawa {bibit umbi untuk dicoba, bila karantina mengizinkan|minyak bekas yang sudah kami jadikan sabun}. Untuk Palu, {petani mendapat kepastian beli|lima usaha bawang kecil mendapat salinan lembar mutu}.',
    },
    {
      names: ['Kelor Pesisir', 'Daun Mamboro', 'Hijau Teluk'],
      subSector: 'food',
      role: 'Pemilik; pengolahan dan penjualan',
      products:
        'Kelor tumbuh di pagar semua orang di Palu. Kami membelinya dari {tiga puluh|dua puluh dua} ibu, mengeringkannya dengan {rumah surya buatan sendiri|panas matahari di bawah kain}, dan menjual {bubuk, teh, dan mi|teh celup serta bumbu uta kelo siap masak}. Pembelinya {apotek, posyandu, dan dua pedagang yang mengirim ke Jepang|ibu muda yang belanja lewat telepon}. Keunggulan kami adalah {warna hijau yang tidak menjadi cokelat|setiap bungkus mencantumkan pagar asalnya}. Kelemahannya: {kadar air yang kadang lolos|rasa langu yang tidak disukai anak-anak}.',
      property: ['trade_mark'],
      sought: ['skills', 'standards', 'partners'],
      hostTypes: ['university', 'company'],
      plan: [
        'Saya ingin {dua pekan di laboratorium atau dapur uji|bekerja dengan ahli pengeringan}: mengukur kadar air dengan alat murah, {memetakan titik rawan dalam rumah surya|membandingkan tiga cara mengeringkan}. Setelah itu {satu pekan|sepuluh hari} pengembangan rasa dengan juru masak: {mi, kue beras, atau minuman yang disukai anak|menyembunyikan langu tanpa gula}. Pekan terakhir mencari {pembeli yang menerima jumlah kecil tetapi tetap|mitra kemasan}.',
        'Ukurannya jelas: {kadar air di bawah tujuh persen pada sepuluh batch berturut-turut|dua produk yang dihabiskan anak kelas dua}. Saya membawa {dua belas contoh batch, yang baik maupun yang gagal|catatan suhu setahun}.',
      ],
      contribution:
        'Saya membawa gambar rumah pengering yang {dapat dibangun dengan bambu dan plastik seharga sepeda bekas|sudah ditiru empat desa} dan memandu pembuatannya {dalam dua hari|bersama warga}. Untuk Palu, {setiap kenaikan harga seribu rupiah langsung diterima ibu-ibu pemetik|posyandu mendapat resep dan pelatihannya}.',
    },
    {
      names: ['Bomba Muda', 'Rumah Benang Towale', 'Sarita Teluk'],
      subSector: 'fashion',
      role: 'Perancang dan penghubung penenun',
      products:
        'Kami membuat {jaket, tas, dan selendang|kemeja kerja dan kerudung} dari buya bomba {cacat tenun yang biasanya dijual murah|pesanan khusus berukuran kecil}. {Sembilan|Empat belas} penenun memasok kain; nama dan kampungnya ada di label. Penjualan terbesar lewat {pesanan kantor dan pernikahan|media sosial dan dua toko di Makassar}. Tidak ada dua barang yang sama, dan itu {daya tarik sekaligus sakit kepala|sulit dijelaskan kepada pembeli grosir}. Kami menolak {cetak motif di kain pabrik|memakai dua motif yang dimiliki keluarga}, meski sering diminta.',
      property: ['communal', 'trade_mark'],
      sought: ['design', 'skills', 'buyers'],
      hostTypes: ['workshop', 'company'],
      plan: [
        'Pekan pertama saya ingin {koleksi kami dibongkar sampai jahitannya|duduk bersama pembuat pola}. Pekan kedua dan ketiga membuat {lima|tiga} potong baru dengan bahan tuan rumah: {nila, sulam, kancing perak|pola hemat kain, karena buya bomba sempit}. Pekan keempat belajar menetapkan harga: {berapa yang diterima penenun, penjahit, dan toko|bagaimana studio yang adil menuliskannya di label}.',
        'Kesulitan kami: {ukuran yang konsisten|waktu tenun tiga bulan dan pembeli yang tidak sabar}. Saya ingin tahu sistem {pesanan bergilir|uang muka untuk penenun} yang dipakai orang lain, {dan apa yang terjadi ketika ada yang sakit|lengkap dengan formulirnya}.',
      ],
      contribution:
        'Saya membawa {enam meter buya bomba cacat|benang ikat setengah jadi} untuk dijadikan karya bersama, dan memperkenalkan tuan rumah kepada {tiga penenun lewat panggilan video mingguan|kelompok di Towale, yang akan menerima mereka}. Sepulangnya, {pola hemat kain dibagikan kepada empat penjahit|daftar harga terbuka ditempel di rumah tenun}.',
    },
    {
      names: ['Cokelat Palolo', 'Biji Gumbasa', 'Pahit Manis Sulawesi'],
      subSector: 'food',
      role: 'Fermentasi, sangrai, dan rasa',
      products:
        'Kami membeli biji basah dari {sembilan|dua belas} petani di Palolo, memfermentasinya {lima hari dalam kotak kayu durian|dengan catatan suhu}, dan membuat cokelat batang {60 dan 72 persen|dengan garam Talise}. Sebulan {tiga ratus|lima ratus} batang, habis di {kafe, hotel, dan pesanan seminar|tiga kota}. Kami juga menjual biji kering terpilih kepada {dua pembuat cokelat di Bali|pemanggang rumahan}. Yang khas adalah {rasa kismis dari kebun tinggi|asam buah yang halus}; yang belum jinak adalah {butiran kasar|batch yang berbeda-beda}.',
      property: ['trade_mark'],
      sought: ['skills', 'suppliers', 'partners'],
      hostTypes: ['cooperative', 'company'],
      plan: [
        'Separuh waktu di kebun: {memilih buah, memecah, membalik kotak tepat waktu|bangun malam mengukur suhu}. Separuh lagi di dapur: {sangrai tiga profil, giling, tempering tanpa mesin mahal|membaca kesalahan pada permukaan cokelat}. Di antaranya saya duduk dalam {rapat koperasi|pertemuan Sabtu} untuk melihat cara mereka {menetapkan harga biji basah|membagi untung dan rugi}.',
        'Saya membawa biji dari tiga kebun kami dan membuat {enam|sembilan} batang percobaan berpasangan: {fermentasi sini, sangrai sana|biji kami dan biji mereka dengan cara yang sama}. Semuanya dicicipi {tanpa label oleh petaninya sendiri|bersama tuan rumah dan ditulis angkanya}.',
      ],
      contribution:
        'Tuan rumah menerima {catatan dua tahun fermentasi kami, termasuk enam batch gagal|lima kilogram biji Sulawesi} dan kiriman balasan setiap panen untuk perbandingan. Di Palolo saya membangun {kotak bertingkat kedua, terbuka bagi petani bukan pemasok|kelas rasa, supaya petani mengenal cokelatnya sendiri}.',
    },
    {
      names: ['Layar Lembah', 'Studio Sore', 'Kotak Suara Palu'],
      subSector: 'film',
      role: 'Produser dan penyunting',
      products:
        'Kami {empat|lima} orang dan dua kamera. Penghasilan tetap dari {video pelatihan bencana, profil desa, dan kelas daring untuk dinas|dokumentasi acara}; jiwa kami di serial pendek “{Kata Nenek|Nama Kampung Ini}”, cerita rakyat Kaili {dalam animasi kertas|berdurasi tiga menit}, yang ditonton {seratus ribu kali|di empat puluh sekolah}. Guru meminta lebih banyak, tetapi {setiap episode menghabiskan enam pekan|tidak ada yang membayar}. Pelanggan kami pemerintah desa, lembaga bantuan, dan {satu merek kopi|radio}.',
      property: ['copyright', 'communal'],
      sought: ['skills', 'partners', 'buyers'],
      hostTypes: ['company', 'incubator'],
      plan: [
        'Saya ingin duduk di meja produksi studio tuan rumah: {cara mereka memecah episode, menghitung jam kerja, dan menyimpan aset|papan cerita sampai pengiriman}. Pekan kedua saya membuat {satu adegan bersama animator mereka|karakter} dari cerita yang ada di kedua kota, {kancil atau buaya|asal mula danau}. Pekan ketiga tentang uang: {lisensi sekolah, hak siar, pembagian dengan pemilik cerita|penawaran kepada lembaga anak}.',
        'Pekan terakhir kami merampungkan {episode percontohan dua menit|proposal bersama} dalam dua bahasa. Ukuran saya: {waktu produksi turun dari enam pekan menjadi tiga|ada satu pembeli yang bukan kenalan}.',
      ],
      contribution:
        'Saya membawa {arsip bunyi lembah Palu|boneka kertas dan cara memotongnya} yang boleh dipakai bebas, serta pengalaman {membuat video bencana yang tidak menakut-nakuti|meminta izin kepada pemilik cerita, lengkap dengan formulirnya}. Di Palu kelas sore kami, {enam anak SMK|gratis}, mendapat alur kerja yang sama.',
    },
    {
      names: ['Jejak Lindu', 'Jalan Pelan Sigi', 'Kemah Kawatuna'],
      subSector: 'tourism',
      role: 'Pengelola tur dan hubungan kampung',
      products:
        'Kami membawa {delapan|enam} tamu sekali jalan ke {Danau Lindu, Kulawi, dan kampung kain kulit kayu|pesisir Donggala}, {tiga|dua} malam di rumah warga. Tarifnya dibagi terbuka: {enam puluh|lima puluh lima} persen tinggal di kampung. Tamu menumbuk kulit kayu, {memasak dange|memanen kakao}, dan tidak {ditunjukkan kemiskinan|membagi permen kepada anak}. Tahun lalu {dua puluh satu|tiga puluh} rombongan, kebanyakan {peneliti, guru, dan keluarga dari Makassar|dari Jakarta}. Musim hujan kosong; {itu masalah utama|kampung kembali ke ladang, dan itu baik}.',
      property: ['communal'],
      sought: ['partners', 'standards', 'skills'],
      hostTypes: ['cooperative', 'company'],
      plan: [
        'Saya ingin ikut {dua|tiga} perjalanan tuan rumah sebagai pembantu pemandu, {mencuci piring dan mencatat|dari menjemput sampai membersihkan kamar}. Sesudah itu mempelajari {pembagian hasil, kotak keluhan, dan asuransi|cara kampung menolak tamu}. Pekan ketiga kami menyusun {rute kembar dua kota|standar rumah tamu} dan mengujinya pada {satu keluarga lokal|murid sekolah}.',
        'Pekan keempat khusus musim sepi: {kelas, wisata kuliner dalam kota, kunjungan sekolah|apa yang dijual ketika hujan}. Saya membawa pembukuan dua tahun dan {membukanya|ingin orang menemukan kebocorannya}.',
      ],
      contribution:
        'Tuan rumah mendapat {panduan bertamu satu halaman yang dibuat tetua kami|latihan evakuasi untuk pemandu}, dan rombongan balasan dengan {harga kampung|dua keluarga gratis setahun}. Di Lindu, {empat rumah lagi|pemuda kampung} dilatih memakai catatan yang saya bawa.',
    },
    {
      names: ['Ikat Rotan Lemo', 'Kriya Kayu Hanyut', 'Tangan Pantoloan'],
      subSector: 'craft',
      role: 'Desain produk dan pelatihan',
      products:
        'Kami menganyam {rotan Sulawesi menjadi lampu, kursi anak, dan keranjang sepeda|kayu hanyut dan rotan menjadi perabot kecil}. Rotan negeri kami biasanya pergi mentah; {enam|delapan} penganyam kami mengolahnya di {Pantoloan|Kayumalue}. Satu lampu {dua hari kerja|sembilan jam}. Pembelinya {kafe, arsitek, dan orang yang pulang kampung|toko di Surabaya dan Jakarta}. Kami punya {dua belas|dua puluh} bentuk, tetapi terus terang {tujuh di antaranya tidak laku|pembeli hanya meminta tiga}. Ongkos kirim sering {lebih mahal daripada barangnya|menelan untung}.',
      property: ['design'],
      sought: ['design', 'skills', 'partners'],
      hostTypes: ['workshop', 'university'],
      plan: [
        'Pekan pertama memilih: {bersama desainer tuan rumah, saya membuang bentuk yang tidak perlu|dua puluh bentuk menjadi lima}. Pekan kedua dan ketiga membuat {lampu lipat|perabot bongkar pasang} yang muat dalam kotak pipih, dengan {sambungan kayu setempat|anyaman campuran bambu dan rotan}. Pekan keempat menguji {jatuh, hujan, dan tetangga yang jujur|kekuatan} lalu menghitung ongkos kirim baru.',
        'Saya juga ingin belajar {mengawetkan tanpa bahan beracun|mengukur kerja penganyam dengan adil, per bentuk atau per jam}. Penganyam kami {bertanya itu setiap bulan|menunggu jawabannya}, dan saya berjanji tidak pulang tanpa contoh dari tempat lain.',
      ],
      contribution:
        'Saya membawa {lima belas kilogram rotan segaris|contoh tujuh jenis rotan} dan mengajari bengkel tuan rumah {tiga anyaman Kaili|melengkungkan rotan dengan api kecil}. Desain bersama menjadi milik kedua pihak, {ditulis sebelum dikerjakan|satu halaman kontrak}. Di Kayumalue, {empat anak muda|dua ibu} masuk pelatihan berikutnya.',
    },
  ],
};
