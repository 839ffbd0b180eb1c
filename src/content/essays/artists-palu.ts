import type { ArtistVoices } from './voices.ts';

/** What artists of Palu write in Indonesian. */
export const PALU_ARTISTS: ArtistVoices = {
  practice: [
    'Saya bekerja {pagi-pagi, sebelum telepon berbunyi|malam hari, sesudah anak-anak tidur|di sela panen dan pesta}. Tidak ada galeri di {kampung|jalan} kami, maka {teras rumah|dinding balai desa|halaman tetangga} menjadi ruang pamer. Penilai pertama saya adalah {ibu-ibu yang lewat membawa sayur|anak-anak, yang tidak pernah sopan|tukang ojek}, dan mereka hampir selalu benar.',
    'Setelah 2018 saya {berhenti berkarya hampir dua tahun|bekerja dengan apa yang tersisa|kehilangan separuh alat dan seluruh arsip}. Yang membuat saya mulai lagi bukan ilham, melainkan {pesanan kecil dari tetangga yang ingin rumah barunya tidak kosong|seorang murid yang datang setiap sore dan menunggu}. Sejak itu saya percaya bahwa berkarya adalah {cara menyapu halaman|kerja sehari-hari seperti menanak nasi}.',
    'Saya mengajar {enam|empat|sebelas} anak muda, tanpa bayaran dan tanpa jadwal yang tertib. Dari mereka saya belajar {mempertanyakan kebiasaan saya sendiri|bahwa kata “asli” harus dijelaskan|menerima kesalahan yang ternyata lebih indah}. Bila saya pergi, {dua yang tertua|keponakan saya} meneruskan latihan; mereka sudah berjanji, dan saya sudah menyembunyikan kunci lemari.',
    'Di kampung, pengetahuan punya pemilik. Ada {motif|lagu|cerita} yang boleh saya bawa, ada yang harus saya mintakan izin, dan ada yang {tinggal di rumah|hanya keluar bila ada upacara}. Saya menyebutkannya sejak awal karena {pernah melihatnya dijual orang tanpa nama|begitulah saya diajar}, dan saya akan bertanya hal yang sama kepada tuan rumah.',
    'Saya lambat. Satu karya bisa {tiga bulan|setengah tahun}, bukan karena sulit, tetapi karena {bahannya mengikuti musim|saya menunggu sampai ia mau}. Pembeli kadang tidak sabar. Saya menjawab bahwa {kain, kayu, dan nasi punya waktunya masing-masing|yang cepat sudah banyak}.',
    'Guru saya tidak pernah memuji. Kalau hasil saya buruk ia {batuk|menyuruh saya mengulang}, kalau baik ia {menyuruh saya mengajari orang lain|pergi memberi makan ayam}. Saya mewarisi kebiasaan itu, dan saya {sedang belajar memuji|tahu pujian yang terlalu cepat membuat tangan malas}. Residensi bagi saya adalah kesempatan {duduk lagi di depan guru yang tidak mengenal saya|dibatuki oleh orang lain}.',
    'Orang kota menyebut yang kami kerjakan tradisi, orang kampung menyebutnya {pekerjaan|hari Selasa}. Saya berdiri di antara keduanya dan {sering salah tempat|belajar memakai dua bahasa}. Karya saya paling hidup ketika {dipakai sampai rusak|ada yang mengeluh}, dan paling sepi ketika {di balik kaca|diberi lampu sorot}.',
    'Saya mencatat kegagalan dalam satu buku tersendiri. Halamannya {lebih banyak|lebih berguna} daripada buku pesanan: {warna yang luntur, nada yang retak, janji yang terlambat|apa yang saya kira akan berhasil, dan mengapa tidak}. Buku itu akan saya bawa, sebab {orang lebih cepat akrab lewat kesalahan|hanya itu yang betul-betul milik saya}.',
    'Uang adalah bagian dari kerja saya dan saya tidak malu membicarakannya. {Separuh penghasilan saya dari pesanan pernikahan|Saya menjual ikan asap pada bulan sepi}, sisanya dari karya. Saya ingin belajar menetapkan harga yang {menghormati jam kerja orang lain|tidak memalukan murid saya}, karena tanpa itu yang muda {akan pergi ke tambang|tidak akan tinggal}.',
    'Bahan saya berasal dari {jarak yang bisa ditempuh motor|orang yang saya kenal namanya}. Kalau harus membeli dari jauh, saya {menulis surat dulu|bertanya siapa yang memetiknya}. Kebiasaan ini membuat karya saya {kecil|tidak banyak}, tetapi saya tahu {riwayat setiap helainya|kepada siapa harus berterima kasih}.',
    'Di rumah saya {tiga generasi bekerja di satu teras|ibu, saya, dan keponakan memakai perkakas yang sama}. Kami bertengkar tentang {radio, warna, dan siapa yang menghabiskan kopi|apakah yang baru boleh disebut karya}. Pertengkaran itu guru yang baik. Dari sana saya tahu bahwa bentuk lama {cukup kuat untuk ditarik-tarik|tidak meminta dijaga, melainkan dipakai}.',
    'Saya tidak menulis tentang bencana dalam setiap karya. Sering saya hanya membuat {sesuatu yang enak dipegang|orang betah duduk}. Tetapi bila malam {tanah bergoyang sedikit|listrik padam}, tangan saya ingat, dan {besoknya ada garis yang tidak saya rencanakan|saya bekerja lebih pelan}. Saya membiarkan garis itu tinggal.',
  ],
  hosts: {
    palu: ['Saya ingin bekerja di <host>.'],
    'kota-kinabalu': [
      'Di <host> saya ingin {duduk di samping orang yang mengerjakan hal serupa dengan tangan yang berbeda|melihat bagaimana penenun Rungus dan penyulam linangkit menetapkan harga tanpa menurunkan mutu|mendengar bahasa yang separuhnya saya mengerti}. Kami dipisahkan laut yang oleh nenek moyang kami {diseberangi dengan perahu layar|dianggap jalan raya}. Banyak kata, warna, dan bunyi tentu tertinggal di kedua tepinya, dan saya ingin memungutnya bersama mereka.',
    ],
    davao: [
      'Saya memilih <host> karena {warganya tahu rasanya mengangkat kasur ke tempat tinggi|kampungnya di tepi sungai mirip kampung kami di tepi teluk|di sana teater dan lagu masih keluar ke jalan}. Saya ingin {berkarya di luar rasa kasihan|membuat sesuatu bersama anak-anak, yang tidak memerlukan bahasa yang sama}, dan meninggalkannya di sana untuk {dirawat atau ditimpa cat baru|dimiliki orang yang ikut membuatnya}.',
    ],
    'chiang-mai': [
      'Di <host> ada empu yang setiap hari {menempa, mencelup, atau merekatkan|membuka bengkel pukul tujuh} seperti orang lain membuka toko. Saya ingin {menjadi murid lagi, lengkap dengan menyapu lantai|tahu bagaimana satu kota membuat kriya tetap menjadi pekerjaan|belajar dari tangan, karena bahasa Thai saya nol}. Sebagai gantinya saya akan mengajarkan satu teknik dari Palu sampai murid-murid di sana {bisa mengulanginya tanpa saya|menemukan kesalahan saya}.',
    ],
  },
  endings: [
    'Bagi saya residensi bukan jeda dari hidup saya di Palu. Ia {memperpanjang meja kerja saya sampai ke seberang laut|semacam bertamu, dan tamu yang baik membawa sesuatu serta membantu mencuci piring}.',
    'Yang ingin saya bawa pulang bukan karya, melainkan {cara kerja yang dapat dipakai kelompok kami|kawan yang berani mengatakan karya saya buruk|satu kebiasaan baru dan satu pertanyaan lama yang akhirnya terjawab}.',
    'Orang Kaili mengenal kata sintuvu: bersama-sama memikul. Saya ingin tahu {apakah kata itu bisa menjadi karya|seberapa berat yang dapat dipikul dua kota}, dan saya tidak mau mengetahuinya sendirian.',
    'Kalau hasilnya gagal, saya akan memamerkan kegagalannya juga, {dengan label yang jujur|sebab murid saya perlu melihatnya}.',
  ],
  roles: [
    'Saya merancang dan mengerjakan sendiri.',
    'Rancangan saya, dikerjakan bersama kelompok.',
    'Saya pimpin; enam orang ikut mengerjakan.',
    'Dikerjakan berdua dengan kakak saya.',
    'Motif lama keluarga, saya susun ulang dengan izin.',
  ],
  personas: [
    {
      discipline: 'textile',
      training: 'Belajar menenun dari ibu dan nenek di pesisir barat teluk sejak umur sebelas tahun.',
      statement: [
        'Saya menenun buya bomba. Benang diikat sebelum dicelup, sehingga gambar sudah ada sebelum kain ada; {tugas saya hanya tidak mengacaukannya|itulah bagian yang paling saya sukai}. Nenek menghitung ikatan dengan suara keras, dan {saya hafal hitungannya sebelum bisa membaca|sampai sekarang saya tidak bisa mengikat dalam diam}. Bunga, burung, dan belah ketupat di kain kami {bukan hiasan, melainkan alamat: dari situ orang tahu kampung penenunnya|masing-masing punya nama dan waktu pakai}.',
        'Dulu di jalan kami ada {sembilan|tujuh} alat tenun. Sekarang {tiga|empat}. Sebagian hanyut, sebagian {dijual untuk membayar sekolah|dijadikan rangka jemuran}. Tumbuhan pewarna di dekat pantai ikut hilang, dan {kebanyakan dari kami beralih ke warna toko|benang toko lebih murah}. Saya tidak memusuhi warna toko. Tetapi {mengkudu, nila, dan kulit bakau menua dengan cara yang lain|kain yang diwarnai tumbuhan masih berubah bersama pemakainya}, dan perubahan itu ingin saya jadikan bagian dari karya, bukan cacat yang harus disembunyikan.',
      ],
      title: 'Hitungan yang {Terdengar|Menyeberang|Tersisa}',
      project: [
        'Dua pekan pertama saya {belajar menjaga bejana nila hidup|mencatat resep warna dengan izin pemiliknya} dan menanam {mengkudu|tarum} di kebun tuan rumah. Pekan ketiga dan keempat saya mengikat benang untuk satu kain panjang: separuh motif dari kampung saya, separuh disediakan tuan rumah. {Kami berdua menghitung keras-keras, masing-masing dalam bahasanya, dan suara itu direkam.|Setiap kesalahan hitung dibiarkan dan diberi tanggal.}',
        'Pekan kelima kain ditenun bergantian, pekan terakhir dipamerkan dengan rekaman hitungan diputar pelan di bawahnya. Saya pulang dengan {dua puluh stek tanaman, bila karantina mengizinkan|catatan resep untuk sebelas penenun kami}. Kainnya milik bersama, {digantung enam bulan di tiap kota|tidak dijual sebelum kedua pihak setuju}.',
      ],
      medium: 'Tenun ikat pakan; sutra dan katun, {nila, mengkudu, kulit bakau|warna alam dari pesisir}',
      studio: ['loom', 'wet'],
      rider:
        'Dua tungku, air mengalir, saluran pembuangan untuk sisa celupan tanpa logam berat, tempat jemur yang teduh.',
      works: [
        ['Subi untuk Ibu', 'Sutra, mengkudu dan nila', '90 × 200 cm'],
        ['Teluk Sebelum Subuh', 'Katun, nila alami', '75 × 180 cm'],
        ['Bomba Lima Hitungan', 'Sutra, kulit bakau', '60 × 220 cm'],
        ['Kain yang Tidak Selesai', 'Katun dan benang terputus', '70 × 110 cm'],
        ['Dua Burung, Satu Pasak', 'Sutra, lak', '90 × 190 cm'],
        ['Tujuh Alat Tenun', 'Katun, tujuh lembar', 'masing-masing 30 × 90 cm'],
        ['Percobaan Warna Sungai', 'Katun, lumpur dan daun ketapang', '50 × 50 cm, 12 lembar'],
        ['Selendang Pengantin Tetangga', 'Sutra', '50 × 210 cm'],
      ],
      workshopTitle: 'Mengikat sebelum mencelup',
      workshop:
        'Peserta mengikat {segenggam benang|sapu tangan katun} menurut satu hitungan sederhana yang diucapkan bersama, mencelupnya ke nila, lalu membuka ikatannya. Setiap orang membawa pulang {kain kecil dan hitungannya|hasilnya, termasuk yang salah}. Cocok untuk {dua puluh orang|anak mulai sembilan tahun}, {tiga jam|satu sore}.',
      costs: [
        ['Benang sutra dan katun', 14],
        ['Bahan pewarna dan bejana', 9],
        ['Cetak panduan kecil 100 lembar', 6],
      ],
    },
    {
      discipline: 'textile',
      training: 'Kursus menjahit, lalu lima tahun bekerja dengan kelompok penenun di Donggala.',
      statement: [
        'Saya menyulam di atas kain yang sudah tua. {Sarung robek, tirai tenda pengungsian, taplak yang terendam|Orang membawakan saya kain yang tidak sanggup mereka buang}, dan saya menambalnya {dengan benang yang sengaja terlihat|tanpa menyembunyikan lukanya}. Mula-mula itu pekerjaan jasa. Lalu {seorang ibu menangis melihat sarung suaminya pulang dengan tambalan berbentuk perahu|saya sadar bahwa tambalan bercerita lebih banyak daripada kainnya}.',
        'Sekarang saya mengumpulkan {motif tambalan dari kampung-kampung di lembah Palu|cerita yang datang bersama setiap kain} dan menyusunnya menjadi lembar besar. Pengaruhnya bermacam-macam: {buya bomba, kain mbesa, sprei bermotif bunga dari pasar|apa saja yang dipakai orang di rumah}. Saya bekerja dengan {enam ibu|kelompok ibu di hunian tetap}; {kami menyulam sambil membicarakan hal yang tidak dibicarakan di rapat|honornya kami bagi menurut panjang benang}. Yang saya cari adalah bahasa jahitan yang dimengerti orang tanpa penjelasan. {Menurut saya tusuk jelujur adalah huruf, dan setiap kampung mengejanya sendiri.|Barangkali bahasa itu sudah ada, hanya belum dibaca.}',
      ],
      title: 'Tambal {Laut|Dua Tepi|yang Terlihat}',
      project: [
        'Saya akan membuka meja tambal di {pasar|depan bengkel tuan rumah} dua hari sepekan. Orang membawa kain rusak, saya menambalnya tanpa bayaran sambil bertanya satu hal: {siapa yang memakai kain ini terakhir kali|di mana ia robek}. Jawabannya, bila diizinkan, {disulam dalam tiga kata di bagian dalam|menjadi judul}. Hari lain saya belajar {sulam linangkit atau tusuk setempat|cara tuan rumah mencelup benang}.',
        'Dari {tiga puluh|dua puluh empat} kain yang ditinggalkan pemiliknya untuk saya, saya menyusun satu lembar {tiga kali empat meter|sebesar dinding}. Lembar itu dipamerkan rebah, supaya orang {berjalan di sekelilingnya dan mencari miliknya|menyentuhnya}. Sesudah pameran kain kembali kepada pemiliknya; yang tinggal adalah {foto dan buku tusuk|pola untuk kelompok kami di Palu}.',
      ],
      medium: 'Sulam dan tambal pada kain bekas, {benang katun warna alam|benang sisa tenun}',
      studio: ['desk', 'outdoors'],
      works: [
        ['Tirai Nomor 14', 'Terpal dan sulam', '180 × 240 cm'],
        ['Sarung Pulang', 'Sarung bekas, tambal perahu', '110 × 200 cm'],
        ['Yang Basah, Yang Kering', 'Taplak, jelujur', '140 × 140 cm'],
        ['Peta Tusuk Lembah', 'Katun, delapan warna', '200 × 120 cm'],
        ['Kancing dari Petobo', 'Kancing temuan pada linen', '60 × 80 cm'],
        ['Serbet Hajatan', 'Katun, 40 lembar', 'masing-masing 30 × 30 cm'],
        ['Nama-Nama Kecil', 'Kain gendong', '90 × 230 cm'],
      ],
      workshopTitle: 'Menambal supaya terlihat',
      workshop:
        'Bawa satu pakaian rusak. Kita belajar {tiga tusuk|dua tusuk dan satu doa} dan menambalnya dengan bentuk yang dipilih pemiliknya. {Yang tidak bisa menjahit membacakan cerita.|Laki-laki paling diharapkan datang.} Lima belas orang, {dua jam|sampai kopi habis}.',
      costs: [
        ['Benang, jarum, bingkai', 7],
        ['Meja dan payung pasar', 8],
        ['Foto dan cetak buku tusuk', 11],
      ],
    },
    {
      discipline: 'craft',
      training: 'Belajar memukul kulit kayu dari bibi di Kulawi; sebelumnya guru prakarya.',
      statement: [
        'Bunyi masa kecil saya adalah batu ike memukul kulit kayu, {tuk-tuk dari tiga rumah sekaligus|seperti hujan yang punya irama}. Dari kulit {beringin atau nunu|pohon yang direndam tiga malam} keluar selembar kain tanpa benang, {lembut seperti telinga kambing|kuat dipakai menari}. Dulu untuk {baju upacara dan ikat kepala|siga dan baju pengantin}. Kini sebagian besar menjadi {sampul buku|oleh-oleh}, dan {batu ikenya disimpan di museum|pemukulnya tinggal hitungan jari}.',
        'Saya tidak ingin menjadi penjaga museum. Saya memakai kulit kayu sebagai {layar, lampu, dan layang-layang|permukaan yang mengingat setiap pukulan}. Bila disinari dari belakang, {tampak urat pohon, bekas tangan, dan lubang tempat ulat pernah lewat|ia seperti peta sungai}. Karya saya sering dibiarkan {lapuk di luar ruang|kembali menjadi tanah}, sebab {begitulah ia jujur|keabadian bukan urusan pohon}. Pertanyaan saya kini praktis: {bagaimana menebang dahan tanpa membunuh pohon|siapa yang boleh memukul kulit dari hutan adat}, dan bagaimana bahan ini {bertemu kertas tangan dari negeri lain|hidup bersama bambu dan perak}. Karena itu saya mencari bengkel, bukan galeri.',
      ],
      title: 'Kulit yang {Mendengar|Bernapas|Berjalan}',
      project: [
        'Saya membawa {empat|enam} batu ike dan kulit kayu setengah jadi. Pekan pertama saya bekerja sebagai murid di bengkel tuan rumah. Sesudah itu kami {mencampur serat kulit kayu dengan serat setempat|membuat lembar campuran} dalam {tujuh|sembilan} takaran dan menguji mana yang {tahan lipat|mau menerima warna}. Semua takaran dicatat di dinding, {termasuk yang menjadi bubur|dengan dua bahasa}.',
        'Karya akhirnya {sebuah lorong lampu setinggi orang|delapan payung kulit kayu}, diterangi dari dalam, dengan bunyi pukulan yang direkam {selama proses|dari dua bengkel}. Lampunya ditinggalkan di {sekolah|balai desa} tempat kami bekerja. Saya pulang dengan {dua cara merekat yang belum saya kenal|takaran yang berhasil} untuk kelompok pemukul di Kulawi.',
      ],
      medium: 'Kulit kayu (fuya), {serat tumbuhan, bambu, cahaya|kertas, pernis alam}',
      studio: ['wet', 'studio'],
      hazard:
        'Pisau dan palu batu; perekat alam. Saya memakai kacamata dan sarung tangan, dan menyimpan pisau terkunci.',
      works: [
        ['Lampu Ike', 'Kulit kayu, bambu', '45 × 45 × 120 cm'],
        ['Peta Sungai Lariang', 'Kulit kayu, tinta jelaga', '90 × 210 cm'],
        ['Layang-Layang Kulawi', 'Kulit kayu, rotan', '160 × 110 cm'],
        ['Tiga Rumah, Satu Irama', 'Bunyi dan kulit kayu', '11 menit'],
        ['Baju untuk Pohon', 'Kulit kayu di luar ruang', 'ukuran berubah'],
        ['Dua Belas Pukulan', 'Kulit kayu, seri', 'masing-masing 30 × 40 cm'],
        ['Siga Kosong', 'Kulit kayu, benang', '25 × 30 × 20 cm'],
      ],
      workshopTitle: 'Memukul pohon sampai lembut',
      workshop:
        'Setiap peserta memukul sepotong kulit kayu menjadi selembar kain sebesar {telapak tangan|kartu pos}. Kita memukul bergantian sampai iramanya sama, {lalu diam mendengar tetangga mengeluh|lalu mencetak daun di atasnya}. Untuk {dua belas|sepuluh} orang, {dua|tiga} jam, pelindung telinga tersedia.',
      costs: [
        ['Angkut batu ike dan bahan', 10],
        ['Serat, bambu, lampu hemat daya', 13],
        ['Perekam dan pengeras kecil', 6],
      ],
    },
    {
      discipline: 'craft',
      training: 'Magang pada tukang mebel, lalu belajar sendiri mengolah sisa kayu hitam.',
      statement: [
        'Kayu hitam Sulawesi pernah {dikapalkan berhektar-hektar|menjadi lambang pejabat}. Saya lahir ketika pohonnya sudah jarang, jadi saya bekerja {hanya dengan sisa: potongan pabrik, kaki meja patah, tiang rumah yang roboh|dari tumpukan yang tidak laku}. Potongan terbesar saya tidak lebih panjang dari {lengan|sendok sayur}. {Keterbatasan itu menjadi gaya.|Dari situ saya belajar menyambung.}',
        'Saya membuat {kotak, sisir, alat makan, dan mainan|benda yang dipegang setiap hari}. Sambungannya tanpa paku dan {dapat dibuka lagi|bisa diperbaiki cucu pemiliknya}. Setelah gempa seorang bapak membawa {kusen pintu rumahnya, satu-satunya yang utuh|lima papan}, dan minta dibuatkan {sesuatu untuk tiap anaknya|meja kecil}. Sejak itu sebagian pesanan saya adalah {kayu yang mempunyai riwayat|rumah yang dikecilkan}, dan setiap benda saya beri {cap tempat asalnya|buku kecil}. Saya ingin belajar menghias tanpa menutupi: {tatahan perak, pernis|logam tipis}, dan cara bengkel keluarga membagi kerja {dari yang tua ke yang muda|tanpa kehilangan mutu}. Di Palu saya tukang tunggal; {itu bebas, tetapi juga sepi|kalau saya sakit, bengkel tutup}.',
      ],
      title: 'Rumah {yang Dapat Digenggam|di Dalam Kotak|Dua Belas Sambungan}',
      project: [
        'Saya membawa {dua belas|sembilan} potong kayu dari rumah-rumah di Palu, semuanya dengan surat dan izin pemilik. Di bengkel tuan rumah saya belajar {menatah dan menempa hiasan tipis|mengoles getah dan menggosoknya} lalu membuat {dua belas kotak|satu perangkat} yang masing-masing memuat {satu sambungan khas|bunyi ketika dibuka}. Murid bengkel membuat tutupnya, saya membuat badannya.',
        'Setiap kotak dipotret bersama {orang yang mengerjakannya|riwayatnya} dan dipamerkan tertutup; {pengunjung harus meminta izin untuk membuka|kuncinya dipegang warga}. {Enam|Separuh} tinggal di sana, separuh pulang kepada pemilik kayunya. Saya mengajari murid bengkel {tiga sambungan tanpa paku|cara mengasah pahat Kaili}.',
      ],
      medium: 'Sisa kayu hitam dan kayu bekas rumah, {perak|pernis alam}',
      studio: ['studio'],
      hazard: 'Gergaji meja dan pahat; debu kayu hitam membuat iritasi. Saya memakai masker P2 dan pengisap debu.',
      rider: 'Listrik 220 V, meja kerja berat, ventilasi.',
      works: [
        ['Kotak Kusen Petobo', 'Kayu bekas rumah', '18 × 12 × 9 cm'],
        ['Sisir untuk Tujuh Saudara', 'Kayu hitam, tujuh buah', 'masing-masing 14 cm'],
        ['Meja Jongkok', 'Kayu campuran, tanpa paku', '45 × 45 × 30 cm'],
        ['Sendok yang Tidak Sama', 'Kayu hitam', '24 cm, 10 buah'],
        ['Kunci Tanpa Rumah', 'Kayu dan besi temuan', '22 × 10 cm'],
        ['Perahu Sampah', 'Kayu hanyut', '60 × 14 × 18 cm'],
        ['Dakon Lipat', 'Kayu hitam, biji kelor', '40 × 18 cm'],
      ],
      workshopTitle: 'Satu sambungan tanpa paku',
      workshop:
        'Peserta memotong dan menyatukan dua bilah kayu lunak dengan {sambungan ekor burung|sambungan yang dipakai perahu}. Hasilnya {gantungan kunci|talenan kecil} yang boleh {dilempar ke lantai untuk dibuktikan|dibawa pulang}. Delapan orang, {tiga jam|satu pagi}, {tangan kiri dilayani|mulai umur empat belas tahun}.',
      costs: [
        ['Angkut kayu dan perkakas', 12],
        ['Lempeng perak atau getah', 15],
        ['Masker, ampelas, mata gergaji', 5],
      ],
    },
    {
      discipline: 'visual',
      training: 'Sarjana pendidikan seni; belajar cat tembok dari pelukis papan nama.',
      statement: [
        'Saya melukis di dinding yang {akan dirobohkan|sudah retak}. Retaknya tidak saya dempul. {Ia menjadi sungai, jalan, atau rambut perempuan|Saya mengikutinya dengan warna emas, lalu biru}. Tembok pertama saya adalah sisa {dapur di Balaroa|pagar sekolah saya dulu}; pemiliknya {menyiapkan kopi dan memilih warna|minta dilukiskan pohon jambu yang dulu ada di situ}.',
        'Dari permintaan seperti itu lahir cara kerja saya: {tidak ada sketsa sebelum tiga kali bertamu|warga menggambar lebih dulu dengan arang}. Saya menggabungkan gambar mereka dan {bertanya lagi|meminta mereka mengusir gambar yang salah}. Hasilnya jarang sesuai selera kurator, tetapi {tidak pernah dicoret|anak-anak menyapanya}. {Saya mengecat dengan kapur, tanah, dan semen berwarna supaya tembok masih bernapas.|Cat saya murah karena tembok tidak abadi.} Belakangan saya melukis juga pada {terpal|seng} yang dapat digulung, sebab {orang pindah|kampung pun bisa berpindah}. Saya ingin tahu bagaimana gambar bekerja di kota yang {airnya datang dari sungai, bukan dari laut|bahasanya berbeda tetapi lumpurnya sama}.',
      ],
      title: '{Garis Air|Tembok yang Menunggu|Setinggi Lutut, Setinggi Dada}',
      project: [
        'Dengan warga satu gang saya mencari {garis air dari banjir-banjir lama|tanda setinggi mana air pernah datang}. Setiap rumah menunjukkan garisnya; di atas garis kami melukis {apa yang dulu diselamatkan lebih dulu|benda yang tidak sempat dibawa}, di bawahnya {ikan|apa pun yang diinginkan anak-anak}. Pekan pertama bertamu, pekan kedua menggambar dengan arang, pekan ketiga sampai kelima mengecat.',
        'Gang itu menjadi {penggaris sepanjang dua ratus meter|pameran yang dihuni}. Pada hari terakhir {warga menjadi pemandu|kami berjalan dari garis terendah ke tertinggi sambil makan}. Sisa cat dan {daftar takaran|kuas} tinggal di sana. Di Palu saya akan mengulanginya di {kelurahan pesisir|jalur evakuasi} dengan nama gang itu tertulis.',
      ],
      medium: 'Kapur, tanah, dan cat tembok pada dinding; arang',
      studio: ['outdoors', 'studio'],
      hazard:
        'Kapur dan perancah sampai tiga meter. Saya memakai kacamata, helm, dan tali; anak-anak hanya melukis di bawah.',
      works: [
        ['Dapur Balaroa', 'Cat kapur pada tembok retak', '3 × 5 m'],
        ['Pohon Jambu yang Pindah', 'Cat pada terpal', '2 × 3 m'],
        ['Emas di Retak', 'Kapur dan bubuk kuningan', '2 × 8 m'],
        ['Enam Puluh Tiga Tetangga', 'Arang pada dinding balai', '2 × 12 m'],
        ['Seng Biru', 'Cat pada seng bekas', '90 × 180 cm, 6 lembar'],
        ['Anak-Anak Mengusir Naga', 'Cat tembok', '2,5 × 6 m'],
        ['Warna dari Bukit', 'Tanah dan kasein pada papan', '60 × 60 cm, 9 buah'],
        ['Gambar Pintu', 'Arang pada kertas', '70 × 200 cm'],
      ],
      workshopTitle: 'Cat dari tanah di bawah kaki',
      workshop:
        'Kita berjalan mengumpulkan {tanah|batu bata, arang, dan kunyit}, menumbuk, menyaring, dan mengikatnya dengan {susu basi|putih telur}. Setiap peserta membawa pulang {tiga warna dan resepnya|lukisan kecil}. Untuk {tiga puluh anak|siapa saja}, satu pagi.',
      costs: [
        ['Kapur, pigmen, kuas', 12],
        ['Sewa perancah dua pekan', 14],
        ['Makan bersama hari terakhir', 6],
      ],
    },
    {
      discipline: 'theatre',
      training: 'Sanggar kampus, lalu delapan tahun teater keliling di lembah Palu dan Sigi.',
      statement: [
        'Saya mendongeng dengan {boneka dari sampah pantai|payung, sarung, dan dua teman}. Penonton saya duduk di {tikar|atas motor}; {tidak ada yang membayar, tetapi selalu ada yang membawa pisang|kami main setelah magrib dan selesai sebelum ayam tidur}. Cerita pertama saya dapat dari Nenek: {tentang anak yang ditelan belut besar, dan dari tubuh belut itu terjadi lembah|Sawerigading dan anjingnya, yang di Palu berbeda dari di tempat lain}.',
        'Pada bulan-bulan tenda, 2018 dan 2019, kami bermain di {empat puluh tiga|tiga puluh lebih} titik pengungsian. Anak-anak meminta cerita gempa. Kami takut. {Akhirnya mereka sendiri yang memainkannya, dan mengganti akhirnya.|Seorang anak menjadi gempa, dan ia mengejar orang dewasa sampai semua tertawa.} Dari situ saya tahu bahwa {bermain bukan melupakan|teater adalah latihan, dalam kedua arti}. Sekarang saya meneliti {tutur lisan yang menyimpan peringatan bencana, seperti kata nalodo, yang pernah lupa kami dengar|nyanyian, teka-teki, dan nama tempat}. Banyak nama kampung di Palu sebenarnya peringatan. {Saya ingin memanggungkan nama-nama itu.|Teater dapat mengembalikan telinga kepada nama.}',
      ],
      title: '{Nama yang Memberi Tahu|Belut Menyeberang Sungai|Kampung Ini Bernama Apa?}',
      project: [
        'Saya mengumpulkan nama: nama {gang, sungai, dan tikungan|tempat} di kampung tuan rumah, dan bertanya kepada yang tua dari mana asalnya. Dengan {kelompok teater setempat|dua puluh anak} kami membuat boneka setinggi {dua|tiga} meter dari {botol, jala, dan bambu|barang hanyut}, satu untuk tiap nama yang penting. {Boneka tidak berbicara; yang berbicara penonton.|Setiap boneka memiliki bunyi, bukan kata.}',
        'Pertunjukannya berjalan kaki dari {pasar ke sungai|satu nama ke nama berikutnya}, empat kali, pada jam yang berbeda. Naskahnya {ditempel di warung|tinggal di sana, dalam Bisaya dan Inggris}, bonekanya disimpan sekolah. Pekan terakhir kami melatih {lima pemain muda|tiga guru} supaya dapat memainkannya {setiap musim hujan|tanpa kami}.',
      ],
      medium: 'Boneka besar, tutur, {barang bekas|bambu dan jala}',
      studio: ['rehearsal', 'outdoors'],
      rider: 'Halaman kering, gembok untuk menyimpan boneka, satu pengeras suara kecil berbaterai.',
      works: [
        ['Belut dan Lembah', 'Boneka dan tutur', '50 menit'],
        ['Tenda Nomor Tujuh', 'Teater anak', '35 menit'],
        ['Nalodo', 'Monolog berjalan', '40 menit'],
        ['Gempa Mengejar Pak RT', 'Teater jalanan', '25 menit'],
        ['Payung-Payung Kaili', 'Boneka payung', '30 menit'],
        ['Pasar Membaca Puisi', 'Pertunjukan di pasar', '3 jam'],
        ['Anjing Sawerigading', 'Boneka bayang', '45 menit'],
      ],
      workshopTitle: 'Boneka dari barang hanyut',
      workshop:
        'Peserta memungut sampah di {tepi sungai|pantai}, mencucinya, dan membuat boneka yang {dapat bernapas|hanya bisa satu gerakan}. Di akhir, boneka-boneka itu {bertengkar lalu berdamai|menceritakan dari mana mereka hanyut}. {Dua puluh lima orang|Semua umur}, {tiga jam|sore hari}.',
      costs: [
        ['Bambu, jala, cat', 9],
        ['Pengeras suara sewa', 6],
        ['Honor penerjemah tutur', 12],
      ],
      group: { name: 'Teater Payung Lembah', parts: ['Pembuat boneka', 'Pemain dan pemusik', 'Pencatat tutur'] },
    },
    {
      discipline: 'music',
      training: 'Belajar lalove dari paman, kakula dari kelompok kampung di Biromaru.',
      statement: [
        'Kakula kami tujuh gong kecil di atas dua tali. Yang memainkannya dulu {perempuan, pada malam sebelum pesta|siapa saja yang pulang dari sawah}. Saya {orang pertama di rumah kami yang mau duduk di belakangnya lebih dari satu jam|duduk di belakangnya sejak umur sembilan}, dan sampai sekarang saya {lebih suka mengiringi daripada tampil|bermain seperti orang mengiris bawang: cepat, rata, sambil menangis sedikit}.',
        'Saya menggubah untuk kakula, lalove, gimba, dan {bunyi kota: jangkar, pompa air, azan dari lima arah|apa pun yang ada di dapur}. Yang menarik bagi saya adalah {jeda|napas}. Lalove mengajarkan napas berputar, kakula mengajarkan {menunggu giliran|bahwa gong yang tidak dipukul juga berbunyi}. Setelah gempa banyak gong kami {hilang dan ditemukan sebagai besi tua|pecah; kami memainkan yang pecah juga}. Komposisi saya, “Tujuh Dikurangi Dua”, ditulis untuk {perangkat yang tidak lengkap|lima gong dan dua tempat kosong}. Di seberang laut saudara kakula bernama kulintangan dan kulintang, dan {nadanya hampir sama tetapi tidak pernah persis|pukulannya lebih ramai}. Saya ingin menyetem diri saya di antara keduanya.',
      ],
      title: '{Tujuh Dikurangi Dua|Jarak antara Dua Gong|Gong yang Hilang}',
      project: [
        'Bersama pemusik tuan rumah saya {mengukur nada dua perangkat gong, lalu memilih bunyi yang tidak cocok|mencatat lagu pembuka pesta} dan menggubah {tiga|empat} bagian untuk keduanya. Tidak ada yang menyesuaikan stem. {Perbedaan kecil itu menjadi melodinya.|Kami menulis untuk getaran di antara dua nada.} Latihan terbuka {setiap Kamis|dua kali sepekan}; penonton boleh memindahkan satu gong.',
        'Pertunjukan akhir dimainkan {saat matahari terbenam|di pasar}, sekitar {empat puluh menit|setengah jam}, dan direkam bersama {ombak|suara pasar}. Not dan rekamannya bebas dipakai oleh {sanggar kedua kota|sekolah}, dengan nama {kampung asal lagu|para guru} di depan nama saya.',
      ],
      medium: 'Kakula, lalove, gimba, {rekaman lapangan|suara}',
      studio: ['rehearsal', 'stage'],
      rider: 'Ruang yang boleh berisik sampai pukul sembilan malam, enam mikrofon, tikar.',
      works: [
        ['Tujuh Dikurangi Dua', 'Lima kakula', '14 menit'],
        ['Azan dari Lima Arah', 'Rekaman lapangan dan lalove', '9 menit'],
        ['Mengiris Bawang', 'Kakula tunggal', '6 menit'],
        ['Pompa Air Petobo', 'Gimba dan mesin', '11 menit'],
        ['Lagu Sebelum Pesta', 'Kakula, vokal ibu-ibu', '8 menit'],
        ['Napas', 'Tiga lalove', '12 menit'],
        ['Pasar Inpres, Pukul Empat', 'Rekaman lapangan', '20 menit'],
      ],
      workshopTitle: 'Napas berputar untuk pemula',
      workshop:
        'Dengan sedotan dan segelas air kita belajar meniup tanpa putus, lalu mencobanya pada {seruling bambu sederhana|botol}. {Satu dari lima orang berhasil pada hari pertama; semua orang basah.|Tidak perlu bisa musik.} Untuk lima belas orang, {dua jam|satu sore}.',
      costs: [
        ['Bagasi instrumen', 10],
        ['Perekaman dan penyuntingan', 13],
        ['Cetak not', 4],
      ],
      group: { name: 'Kelompok Tujuh Gong', parts: ['Kakula dan vokal', 'Gimba', 'Lalove'] },
    },
    {
      discipline: 'film',
      training: 'Belajar sendiri dengan ponsel; lokakarya dokumenter tingkat provinsi.',
      statement: [
        'Film saya pendek karena {kartu memori saya kecil|orang di kampung sibuk}. Saya merekam {tangan|pekerjaan}: mengasapi ikan, menjahit jala, memindahkan makam. Saya tidak mewawancarai. Saya {menunggu sampai orang lupa kepada kamera, dan itu bisa dua pekan|membantu bekerja, dan merekam dengan sebelah tangan}.',
        'Setelah 2018 Palu penuh kamera. Tetangga saya diwawancarai {sebelas kali|lebih sering daripada didatangi dokter} dan tidak pernah melihat hasilnya. Saya membalik urutannya: {penonton pertama adalah yang direkam, dan mereka memegang gunting|film diputar di rumahnya sebelum di mana pun}. Beberapa film saya {karena itu tidak pernah selesai|hanya ada di satu rumah}. Saya tidak menyesal. {Menurut saya sebuah film boleh menjadi milik delapan orang.|Bioskop terkecil saya berpenonton dua.} Di luar itu saya menyusun arsip {kaset pernikahan, video bayi, dan rekaman lomba panjat pinang|video keluarga yang terendam} dari sebelum gempa. Gambarnya {rusak, berlumut, kadang hijau seluruhnya|bergaris}, dan di dalam rusaknya {orang masih menari|kota lama masih buka}. Dari arsip itu saya ingin membuat karya yang tidak meminta air mata, {melainkan mengundang orang menyebut nama|hanya meminta orang datang membawa kasetnya sendiri}.',
      ],
      title: '{Kota Lama Masih Buka|Delapan Penonton|Video Pernikahan yang Hijau}',
      project: [
        'Saya membuka {loket kaset|meja pemindaian} di kampung tuan rumah: siapa pun boleh membawa video atau foto basah dari banjir lama, saya bersihkan dan salin gratis. Dengan izin, {dua puluh|lima belas} potongan saya susun di samping arsip Palu, {tari di sini menyambung tari di sana|tanpa narasi}. Penerjemah setempat membantu saya bertanya, {bukan merekam jawabannya|pelan-pelan}.',
        'Hasilnya film {dua puluh|tiga puluh} menit dengan dua layar, diputar di {lapangan basket|dinding gudang} dengan suara yang {dibuat langsung oleh warga|dinyanyikan}. Semua salinan kembali kepada keluarga dalam {sebuah kartu memori|kotak kecil}. Panduan {membersihkan pita yang terendam|arsip keluarga} saya tulis dalam dua bahasa.',
      ],
      medium: 'Video arsip keluarga, dua layar, {bunyi langsung|proyeksi luar ruang}',
      studio: ['desk', 'outdoors'],
      rider: 'Dua proyektor, ruangan berpendingin untuk pita, internet yang sabar.',
      works: [
        ['Tangan Ikan Asap', 'Video', '7 menit'],
        ['Memindahkan Makam', 'Video', '16 menit'],
        ['Panjat Pinang 1997', 'Video arsip', '4 menit'],
        ['Delapan Penonton', 'Video, hanya diputar di satu rumah', '22 menit'],
        ['Kaset Hijau', 'Video arsip rusak', '9 menit'],
        ['Jala', 'Video satu pengambilan', '11 menit'],
        ['Jembatan, Sebelum', 'Foto keluarga, 40 gambar', 'pameran keliling'],
      ],
      workshopTitle: 'Menolong foto yang basah',
      workshop:
        'Bawa satu foto yang pernah kena air. Kita belajar {melepas, membilas, mengeringkan, dan memindainya|kapan harus berhenti}, lalu menulis di belakangnya siapa yang tersenyum. Untuk {sepuluh keluarga|dua belas orang}, satu hari, {bahan disediakan|gratis}.',
      costs: [
        ['Sewa dua proyektor', 13],
        ['Bahan pembersih pita dan foto', 7],
        ['Kartu memori untuk keluarga', 6],
      ],
    },
  ],
};
