import type { StudentVoices } from './voices.ts';

/** What students of Palu write in Indonesian. */
export const PALU_STUDENTS_ID: StudentVoices = {
  openings: [
    'Saya lahir di Palu dan {belum pernah naik pesawat|baru dua kali menyeberangi Sulawesi|hafal setiap belokan jalan ke Donggala}. Kota saya kecil, tetapi {semua orang di sini punya cerita panjang|teluknya membuat kami terbiasa memandang jauh}. Kali ini saya ingin pergi sendiri dan melihat dengan mata saya.',
    'Ketika {guru saya|kakak sepupu saya|seorang teman} menunjukkan pengumuman ini, saya membacanya {tiga kali|sampai tengah malam|keras-keras di dapur}. Ibu saya {hanya berkata, “Coba saja.”|diam lama, lalu bertanya kapan berangkat.|langsung menghitung tabungan, padahal biayanya ditanggung.} Sejak malam itu saya menyusun alasan, dan inilah yang paling jujur.',
    'Saya tinggal di {Tondo|Petobo|Kawatuna|Lere|Mamboro|Duyu}, bersama {dua adik dan seekor kucing|nenek yang masih kuat ke pasar|ayah, ibu, dan empat saudara}. Di rumah kami {radio menyala sejak subuh|selalu ada tetangga yang datang meminjam kelapa parut|orang berbicara Kaili di dapur dan Indonesia di ruang tamu}. Dari situlah rasa ingin tahu saya tentang kota lain bermula.',
    'Orang sering bertanya apakah saya takut pergi jauh. {Jujur, ya.|Sedikit.|Takut tidak, gugup iya.} Tetapi saya {lebih takut menyesal|lebih ingin tahu daripada takut|sudah pernah mengalami yang lebih menakutkan daripada bandara}, dan saya tahu betul apa yang ingin saya cari di sana.',
    'Di <campus> saya dikenal sebagai orang yang {terlalu banyak bertanya|selalu pulang paling akhir|membawa buku catatan ke mana-mana}. Catatan itu kini {sudah tujuh jilid|penuh dengan gambar dan resep|bau bawang karena saya menulis di warung Ibu}, dan halaman pertamanya berisi daftar kota yang ingin saya pahami. <host> ada di baris {kedua|ketiga|keempat}.',
    'Saya menulis ini di {teras rumah|perpustakaan kota|warung kopi dekat jembatan} sambil {menunggu hujan|mendengar azan dan suara motor|ditemani es kelapa}. Saya bukan juara kelas. Saya {tekun|keras kepala dalam hal yang baik|pandai mendengar}, dan saya rasa untuk program ini hal itu lebih berguna.',
    'Sejak {kelas tujuh|umur sepuluh tahun|masuk <campus>} saya {bersurat dengan teman pena di Malaysia|menonton video belajar bahasa setiap malam|membantu paman memandu tamu dari luar}. Dari situ saya belajar bahwa tetangga kita di ASEAN {mirip dengan kita sekaligus mengejutkan|jarang kita kenal}, dan saya ingin mengenal lebih dari permukaannya.',
  ],
  closings: [
    'Saya siap {bangun pagi|makan apa yang dihidangkan dan menanyakan resepnya|menjadi yang paling tidak tahu di kelas}, dan saya siap ditanya tentang Palu setiap hari. Itu juga alasan saya mendaftar.',
    'Saya tahu akan ada hari ketika saya rindu {uta kelo buatan Ibu|suara adik-adik|laut di sore hari}. Saya sudah membicarakannya dengan keluarga. Kami sepakat bahwa rindu bukan alasan untuk tidak pergi.',
    'Kalau saya tidak terpilih, saya akan {mencoba lagi tahun depan|tetap menulis kepada pelajar di sana}. Kalau terpilih, saya akan memakai setiap harinya.',
    'Yang saya minta bukan liburan. Saya meminta kesempatan {belajar dengan tangan|bertanya langsung kepada orangnya|membandingkan tanpa merasa lebih rendah}, dan saya berjanji membagikan jawabannya.',
    '{Ayah|Ibu|Kakek} saya selalu berkata, nosarara nosabatutu: kita bersaudara, kita satu. Saya ingin tahu seberapa jauh kata itu bisa berjalan.',
    'Saya tidak berharap pulang sebagai orang lain. Saya berharap pulang sebagai {orang yang lebih berguna di rumah|teman dari orang-orang yang tadinya asing|diri saya, dengan pertanyaan yang lebih baik}.',
  ],
  hosts: {
    palu: ['Saya ingin mengenal <host> dari dekat.'],
    'kota-kinabalu': [
      'Saya memilih <host> karena {bahasanya cukup dekat untuk berteman sejak hari pertama|laut dan gunungnya mengingatkan saya pada Palu|banyak keluarga Sulawesi bekerja di sana}. Saya ingin melihat bagaimana orang Kadazan-Dusun, Bajau, dan Tionghoa {berbagi satu hari pasar|belajar di satu kelas}, {mendengar sompoton dimainkan dekat telinga|belajar sumazau dari yang benar-benar bisa}, dan mengerti mengapa tamu masih ramai ketika pasar swalayan ada di sebelahnya.',
      'Di <host> ada yang tidak dapat saya pelajari di sini: {cara kota yang tumbuh cepat menjaga bakaunya|sekolah yang memakai tiga bahasa sehari-hari|kebiasaan tagal, ketika satu kampung sepakat membiarkan ikan sungai beranak-pinak}. Saya ingin duduk di antara pelajar Sabah, {salah mengucapkan kata yang sama artinya|bertanya sampai mereka balik bertanya}, dan mencatat semuanya.',
      'Paman saya dulu {berlayar sampai Sabah membawa kopra|bekerja di pelabuhan <host>|menikah dengan orang Penampang}. Ceritanya tentang {pasar Minggu di Jalan Gaya|Gunung Kinabalu yang muncul sebelum pukul tujuh|ikan bakar di tepi laut} saya hafal. Saya ingin memeriksa mana yang benar, dan mengetahui apa yang dipikirkan pelajar seumur saya di sana tentang {kampung mereka|laut yang kita bagi bersama}.',
    ],
    davao: [
      'Saya memilih <host> karena {kotanya juga menghadap teluk dan hidup bersama gempa|petani kakaonya sudah membuat cokelat sendiri|sebelas sukunya merayakan panen bersama dalam Kadayawan}. Saya ingin {belajar beberapa kalimat Bisaya di pasar Bankerohan|melihat penenun abaka bekerja|bertanya bagaimana mereka mengatur kota sebesar itu} dan membandingkannya dengan yang kami lakukan setelah 2018.',
      'Di <host> saya ingin {naik perahu ke Samal bersama nelayan|mendengar kulintang dan mencari bedanya dengan kakula kami|duduk di kelas yang memakai bahasa Inggris tanpa malu-malu}. Dua teluk kami sama-sama {menyimpan hasil laut dan bahaya|sibuk sebelum matahari terbit}. Saya penasaran apa yang mereka ajarkan kepada anak sekolah tentang laut itu.',
    ],
    'chiang-mai': [
      'Saya memilih <host> karena {kriyanya masih menjadi pekerjaan, bukan pajangan|kotanya tua tetapi penuh mahasiswa|bahasanya tidak saya mengerti sama sekali, dan itu menarik}. Saya ingin melihat {payung dilukis di Bo Sang|perak ditempa di Wua Lai|nila dicelup sampai kuku pengrajinnya biru}, lalu bertanya bagaimana mereka membuat anak muda mau meneruskan.',
      'Di <host> saya ingin {naik ke Doi Suthep sebelum panas|berbelanja sayur di pasar Warorot dengan bahasa isyarat|belajar menulis nama kota saya dalam aksara Thai}. Saya tahu kota itu bergulat dengan kabut asap seperti kami bergulat dengan {debu dan gempa|tanah yang bergerak}. Saya ingin tahu apa yang dilakukan pelajar di sana, dan apakah kami bisa saling meniru.',
      'Tidak ada yang mengajarkan bahasa Thai di Palu, jadi saya {mulai dari video|belajar empat puluh empat konsonan dari kartu buatan sendiri|baru bisa menyapa dan menghitung}. Saya memilih <host> justru karena {harus mulai dari nol|tidak bisa bersembunyi di balik bahasa sendiri}. Saya ingin tinggal bersama keluarga yang {menanam padi atau menjual khao soi|memasak bersama setiap malam} dan belajar seperti anak kecil lagi.',
    ],
  },
  personas: [
    {
      field: { school: 'IPA', university: 'Ilmu Kelautan' },
      motive:
        'Pada September 2018 saya {masih SD dan sedang mengaji|masih kecil dan digandeng Ayah ke bukit|berada di rumah nenek di dataran tinggi}. Saya tidak ingin menulis panjang tentang hari itu. Yang ingin saya ceritakan adalah sesudahnya: {sekelompok ibu|guru biologi kami|para nelayan} mulai menanam bakau di {pantai Talise|muara sungai|Kabonga}, dan banyak yang mati. Kami mencatat sebabnya. Terlalu dalam, terlalu asin, terinjak sapi. Sekarang {dari empat ratus bibit kami, dua ratus lima puluh hidup|yang kami tanam tahun lalu sudah setinggi dada}. Saya ingin belajar dari kota yang menjaga pesisirnya lebih lama daripada kami, supaya catatan kami tidak berhenti sebagai {buku tulis yang basah|tugas sekolah}.',
      bring:
        'Saya membawa cara kami mencatat bakau: pita ukur dari {tali rafia|karung bekas}, tabel sederhana, dan aturan bahwa {anak SD pun boleh membacakan angka|yang turun ke lumpur yang menulis}. Saya juga membawa {permainan logo dari tempurung kelapa|resep uta kelo}, yang selalu berhasil membuat orang tertawa. Dalam satu sore saya bisa mengajari satu kelas mengukur garis pantai dengan alat yang harganya kurang dari {dua puluh ribu|lima puluh ribu} rupiah. Saya akan menceritakan 2018 bila ditanya, dengan kata yang dipilih nenek saya: “Air itu pulang ke rumahnya, kita yang harus pandai menumpang.”',
      after:
        'Setelah pulang saya akan {menyusun panduan delapan halaman untuk kelompok bakau kami|mengajak adik kelas membuat petak contoh baru} dan memasang papan hasil di {kantor kelurahan|warung dekat muara}. Targetnya {seratus bibit pada musim hujan pertama|dua sekolah ikut mengukur dalam enam bulan}. Data dari <host> dan dari Palu akan kami taruh berdampingan, supaya kedua sekolah terus saling mengirim angka setiap {tiga bulan|awal musim}.',
    },
    {
      field: { school: 'Bahasa', university: 'Pendidikan Seni' },
      motive:
        'Paman saya {peniup lalove|salah satu dari sedikit peniup lalove yang masih tersisa di kampung kami}. Lalove panjangnya hampir sebadan, dan napasnya harus berputar tanpa putus. Saya belajar sejak {umur sebelas|SMP}; setahun pertama yang keluar hanya angin. Dulu lalove dimainkan untuk menyembuhkan orang sakit, dan Paman meminta saya {tidak memainkan lagu itu sembarangan|membedakan mana yang untuk balia dan mana yang untuk panggung}. Di <campus> kami {membentuk kelompok tujuh orang|mencampur lalove dengan gitar dan kakula}. Orang menyukainya, tetapi saya belum bisa menjawab pertanyaan Paman: {apa yang hilang ketika lagu pindah ke panggung?|kepada siapa kamu akan mewariskannya?} Saya ingin mencari jawabannya bersama pemusik muda di tempat lain.',
      bring:
        'Saya membawa dua lalove, satu untuk saya dan satu untuk {siapa saja yang mau mencoba|sekolah tuan rumah}. Dalam tiga pertemuan saya bisa mengajarkan napas berputar dengan {sedotan dan segelas air|daun pepaya}; biasanya satu dari lima orang berhasil, dan yang empat {tertawa paling keras|menjadi pendengar yang lebih baik}. Saya juga membawa {lagu pengantar tidur dari nenek saya|rekaman pasar pagi di Masomba} dan cerita kapan lagu tertentu tidak dimainkan. Menurut saya itu bagian dari musik juga.',
      after:
        'Saya akan {menulis not dan cerita tujuh lagu bersama Paman|merekam para peniup tua yang masih ada}, dengan izin mereka, dan menyimpannya di {perpustakaan sekolah dan taman budaya|arsip kota}. Kelompok kami akan membuka latihan terbuka setiap {Sabtu sore|dua pekan}. Bila teman dari <host> bersedia, kami ingin {membuat satu lagu dari dua kota|bermain bersama lewat video pada hari jadi Kota Palu}.',
    },
    {
      field: { school: 'IPS', university: 'Desain Komunikasi Visual' },
      motive:
        'Ibu saya menenun buya bomba di {Towale|Watusampu|kolong rumah kami}, dan saya tumbuh di bawah alat tenunnya. Dulu saya mengira motif itu {hiasan|gambar bunga saja}; ternyata Ibu {menghitungnya seperti matematika|mengikat benang menurut urutan yang ia hafal dari neneknya}. Saya menggambar ulang {dua belas|sembilan|lima belas} motif di buku kotak-kotak, dan menemukan simetri yang sama dengan pelajaran di kelas. Guru saya {tidak percaya sampai melihat sendiri|meminta saya menjelaskannya di depan kelas}. Saya ingin tahu apakah pengrajin di kota lain {menghitung dengan cara yang sama|juga menyimpan rumus di dalam lagu}, dan bagaimana mereka menjaga agar motif tidak {dicetak mesin tanpa nama|dijiplak orang}.',
      bring:
        'Saya membawa buku motif saya, {selembar buya bomba kecil|benang yang sudah diikat tetapi belum dicelup}, dan cara mengajarkan simetri dengan {kertas lipat|biji jagung}. Anak kelas lima pun bisa membuat satu motif dalam {satu jam|setengah pagi}. Ibu mengizinkan saya menunjukkan semua motif kecuali {dua yang milik keluarga|satu yang dipakai pada pernikahan}, dan saya akan menjelaskan mengapa. Saya juga bisa mengikat, tidak secepat Ibu, tetapi {cukup rapi untuk ditiru|tidak pernah salah hitung}.',
      after:
        'Saya akan menyelesaikan buku motif itu menjadi {tiga puluh halaman berwarna|bahan pelajaran matematika untuk SMP}, dengan nama penenun di setiap halaman. {Kelompok Ibu|Koperasi tenun kampung} akan menjadi pemiliknya, bukan saya. Saya ingin mencobanya dulu di {satu sekolah selama satu semester|kelas adik saya}, lalu mengirimkannya ke sekolah tuan rumah di <host> untuk ditambahi motif mereka.',
    },
    {
      field: { school: 'Tata Boga', university: 'Gizi' },
      motive:
        'Keluarga saya {menggoreng bawang|mengeringkan kelor|menjual uta dada dan ikan asap di Masomba}. Sejak kecil tangan saya {bau bawang|hijau oleh daun}, dan saya pernah malu karenanya. Rasa malu itu hilang ketika {seorang pembeli dari Makassar menelepon untuk memesan empat puluh bungkus|puskesmas meminta Ibu mengajari posyandu memasak kelor}. Saya jadi bertanya: mengapa anak-anak di sekitar kami {masih ada yang kurang gizi|jajan makanan kemasan} padahal obatnya tumbuh di pagar? Saya membaca sendiri, {menimbang makan siang teman sekelas|mewawancarai dua puluh ibu}, dan sampai pada jalan buntu: orang tahu, tetapi {tidak terbiasa|tidak sempat}. Saya ingin melihat bagaimana kota lain mengubah kebiasaan tanpa menggurui.',
      bring:
        'Saya membawa {bawang goreng Palu, yang harus dicoba sebelum dipercaya,|bubuk kelor yang saya keringkan sendiri,} dan tiga resep yang dapat dimasak di {satu kompor|dapur asrama}: uta kelo dengan santan, {dange dari sagu|sambal duo}, dan es {kacang merah dengan kelor, yang hijaunya mengejutkan|kelapa}. Saya mengajarkannya sambil bercerita, karena begitulah {Ibu mengajari saya|dapur kami bekerja}. Saya juga membawa kartu permainan tentang gizi yang saya buat; {enam sekolah di Palu|anak-anak posyandu} sudah memainkannya sampai kusut.',
      after:
        'Saya ingin membuka {kantin kecil sehat|satu hari sarapan bersama} di <campus>, mulai dengan {satu hari dalam sepekan|tiga menu}, bersama {dua teman dan guru pembina|ibu-ibu posyandu}. Kami akan mencatat apa yang habis dan apa yang tersisa selama {satu semester|empat bulan}. Bila hasilnya baik, catatan itu kami berikan kepada dinas pendidikan, lengkap dengan resep dari <host> yang ternyata disukai anak Palu.',
    },
    {
      field: { school: 'Bahasa', university: 'Pendidikan Guru Sekolah Dasar' },
      motive:
        'Setiap {Sabtu|Ahad pagi|sore setelah asar} saya membacakan buku untuk anak-anak di {huntap Tondo|hunian tetap Duyu|sebuah teras di Balaroa}. Mulanya {empat anak|dua adik saya dan sepupu mereka}; sekarang {dua puluhan|kadang tiga puluh}, dan kucing. Banyak yang pindah rumah {dua atau tiga kali|berkali-kali} sejak gempa dan tertinggal membaca. Saya belajar bahwa anak yang tidak mau membaca biasanya {takut salah|belum menemukan cerita tentang dirinya}. Maka kami menulis cerita sendiri, {dalam bahasa Kaili dan Indonesia|dengan gambar mereka}. Saya bercita-cita menjadi guru, dan saya ingin melihat bagaimana sekolah di kota dengan banyak bahasa {membuat anak tidak malu bersuara|memulai pelajaran di kelas satu}.',
      bring:
        'Saya membawa {sebelas|delapan} buku cerita buatan anak-anak kami, dijilid dengan {benang kasur|benang sisa tenun}. Ceritanya tentang {ayam yang takut laut|perahu yang ingin menjadi rumah|nenek yang menghitung bintang}. Saya akan membacakannya dengan boneka {dari kaus kaki|dari tempurung} dan mengajak anak-anak di sana menulis {lanjutannya|balasannya}. Saya juga bisa {mendongeng dalam bahasa Kaili, dan terkejut betapa banyak yang paham dari nada suaranya|mengajarkan nyanyian permainan ngkebu}.',
      after:
        'Saya akan menambah {satu teras baca|dua titik baca} dan melatih {lima kakak kelas|delapan relawan} memakai cara yang saya lihat di <host>. Buku anak-anak dari kedua kota akan kami terjemahkan dan cetak {seratus eksemplar|sederhana, hitam putih, agar murah}. Dalam {setahun|dua semester} saya ingin setiap anak di teras kami punya {satu buku karangannya sendiri|teman pena}.',
    },
    {
      field: { school: 'IPA', university: 'Teknik Sipil' },
      motive:
        'Saya membuat alat pendeteksi getaran dari {ponsel rusak|sensor seharga tiga puluh ribu|kaleng biskuit dan magnet}. Alat itu {sering salah karena truk lewat|pernah membangunkan seluruh gang gara-gara kucing}, tetapi dari kesalahannya saya belajar {menyaring data|bersabar}. Rumah kami {di dekat jalur sesar|berdiri di tanah yang dulu bergeser tiga meter}, jadi bagi saya ini bukan hobi. Saya ingin tahu {mengapa bangunan yang satu roboh dan yang di sebelahnya tidak|bagaimana kota lain melatih warganya tanpa menakut-nakuti}. Di Palu ada jawaban dari ahli, dan ada jawaban dari tukang. Saya ingin mendengar jawaban dari kota lain juga, terutama dari {orang yang memakai bambu|pelajar yang sama-sama suka mengutak-atik}.',
      bring:
        'Saya membawa tiga alat getar buatan sendiri dan {obeng|kotak komponen} cukup untuk satu kelas. Dalam {dua jam|satu sore} setiap kelompok bisa merakit satu, dan kita menguji siapa yang {melompat paling keras|paling pandai menipu alatnya}. Setelah itu saya bercerita tentang latihan evakuasi di <campus> saya: {yang pertama kacau, yang kelima tujuh menit|mengapa kami memakai kentungan, bukan sirene}. Saya juga membawa kacang {goyang|mede} buatan Tante, karena orang belajar lebih baik {sambil mengunyah|sesudah makan}.',
      after:
        'Saya akan memasang {lima alat di lima sekolah|jaringan kecil di kelurahan saya} dan membandingkan catatannya dengan {stasiun resmi|sekolah tuan rumah di <host>}. Hasilnya saya tulis dalam bahasa yang {dipahami ketua RT|tidak membuat orang panik}. Dalam setahun saya ingin {klub elektronika kami|adik-adik kelas} mampu merawatnya sendiri, karena saya {akan kuliah dan tidak selalu di sini|tidak mau semuanya bergantung pada satu orang}.',
    },
    {
      field: { school: 'IPS', university: 'Ilmu Keolahragaan' },
      motive:
        'Saya bermain sepak takraw {sejak SD|di lapangan tanah dekat rumah}. Bola rotan pertama saya {dianyam Kakek|lebih tua daripada saya}. Di tim kami ada anak Kaili, Bugis, Jawa, dan {satu anak pendeta dari Poso|dua anak pindahan dari Sigi}; kami {berdoa dengan cara masing-masing dan bertanding dengan cara yang sama|tidak selalu akur, kecuali di lapangan}. Tahun lalu saya cedera dan {menjadi wasit|melatih adik-adik perempuan yang semula hanya menonton}. Ternyata saya lebih suka melatih. Saya ingin belajar bagaimana olahraga dipakai {mendamaikan kampung|membuat anak betah di sekolah} di negeri yang juga mencintai takraw, dan menguji apakah yang saya percayai {benar juga di luar Palu|masih berlaku ketika saya tidak punya bahasa}.',
      bring:
        'Saya membawa {empat bola rotan|dua bola rotan dan jarum anyam} serta cara memperbaikinya. Saya dapat melatih pemula, {termasuk yang mengaku tidak bisa olahraga|laki-laki dan perempuan bersama}, dengan permainan lingkaran yang kami sebut {sepak raga|pasepa’ raga, dari keluarga Bugis Ibu}. Tidak ada menang kalah, hanya bola yang tidak boleh jatuh. Di sela latihan saya akan {mengajari dero, yang juga lingkaran|bercerita tentang lapangan kami yang dulu menjadi tempat pengungsian}.',
      after:
        'Saya ingin memulai {liga kecil antar-kelurahan|latihan campuran setiap Rabu} dengan aturan {setiap tim harus punya pemain dari dua kelurahan|setiap tim ada putri}. Pelatih di <host> akan saya minta {menengok lewat video|membagi latihan pemanasan}. Sasaran saya {enam tim dalam enam bulan|tidak ada yang putus sekolah di tim kami tahun depan}, dan saya sudah bicara dengan {guru olahraga|ketua karang taruna}.',
    },
    {
      field: { school: 'Bahasa', university: 'Pendidikan Luar Biasa' },
      motive:
        '{Adik saya|Adik bungsu saya|Adik sepupu yang tinggal bersama kami} Tuli. Waktu gempa ia {tidak mendengar orang berteriak|selamat karena melihat orang lain berlari}. Sejak itu saya belajar bahasa isyarat sungguh-sungguh, {bukan sekadar menunjuk|dari komunitas Tuli yang berkumpul di Taman Vatulemo}. Kini saya menjadi juru bahasa kecil di {puskesmas|sekolah|masjid}, dan saya sering marah karena {pengumuman selalu lewat pengeras suara|orang berbicara kepada saya, bukan kepadanya}. Marah saja tidak cukup. Saya ingin melihat kota yang {sudah menyediakan juru bahasa|membuat sekolahnya terbuka bagi semua}, bertanya kepada orang Tuli di sana, dan mengetahui berapa banyak isyarat kita yang sama. Kata “makan” pasti sama.',
      bring:
        'Saya membawa seratus isyarat pertama dalam {kartu bergambar|video pendek} yang dibuat bersama {Adik|teman-teman Tuli}. Setiap orang bisa belajar memperkenalkan diri dalam {sepuluh menit|satu waktu istirahat}. Saya juga membawa {kebiasaan kami melambai, bukan berteriak|lagu kebangsaan dalam isyarat} dan permainan diam yang {selalu dimenangkan orang Tuli|membuat kelas paling ribut pun tenang}. Dengan izin Adik saya akan bercerita tentang apa yang mestinya ada pada malam itu: {lampu|orang yang menepuk bahu}.',
      after:
        'Saya akan mengusulkan {lampu peringatan di <campus> kami|satu juru isyarat pada setiap acara kelurahan} dengan contoh dari <host>. Kelas isyarat yang sekarang {berisi sembilan orang|hanya di rumah kami} akan pindah ke {perpustakaan kota|balai kelurahan} supaya pegawai ikut. Saya menghitung perlu {enam bulan|satu tahun} dan tidak banyak uang; yang perlu {orang yang datang lagi|kesabaran}.',
    },
    {
      field: { school: 'Agribisnis', university: 'Agroteknologi' },
      motive:
        'Kakek menanam kakao di {Palolo|Gumbasa|lereng dekat Lindu}. Pohonnya {tua dan banyak yang busuk|tinggal separuh karena hama}, dan harga ditentukan orang yang {tidak pernah kami temui|datang dengan timbangan sendiri}. Paman sudah menyerah dan {menjadi pengemudi|menebang sebagian}. Saya tidak mau menyerah, tetapi saya {juga tidak mau romantis|tahu cinta tidak membayar pupuk}. Tahun lalu saya memfermentasi {sepuluh|lima} kilogram biji dalam kotak {ikan|kayu bekas peti} dan hasilnya {harum, sampai tetangga datang|gagal dua kali sebelum berhasil}. Saya ingin belajar dari pelajar yang keluarganya juga bertani: {apa yang mereka olah sendiri|bagaimana koperasi mereka mengambil keputusan}, dan apakah mereka masih ingin tinggal di desa.',
      bring:
        'Saya membawa {biji kakao dari tiga kebun, diberi label nama petaninya|cokelat kasar buatan kami, yang lebih pahit daripada di toko}. Kita bisa {memecah, mencium, dan membandingkan|membuat minuman cokelat dengan jahe} dalam satu jam pelajaran. Saya juga membawa {cangkul kecil Kakek, yang gagangnya halus oleh tangan|gambar cara okulasi yang saya buat untuk tetangga}, dan dapat menunjukkan sambung samping pada pohon apa pun yang tidak keberatan. Ceritanya: {di kebun kami orang bernyanyi agar tidak mengantuk|hasil panen pertama selalu dibagi}.',
      after:
        'Saya akan mencoba {satu petak|dua puluh pohon} dengan cara yang saya pelajari, di samping {petak Kakek|cara lama}, dan mencatatnya {dua musim|sampai panen}. {Sembilan|Dua belas} pemuda tani di kampung sudah sepakat menonton sebelum meniru. Kalau berhasil, kami membeli {kotak fermentasi bersama|timbangan sendiri}. Kalau gagal, angkanya tetap kami kirim ke <host>, karena {gagal pun pelajaran|mereka juga perlu tahu}.',
    },
    {
      field: { school: 'Multimedia', university: 'Ilmu Komunikasi' },
      motive:
        'Saya merekam kota saya dengan ponsel {yang kacanya retak|bekas Kakak}. Film pertama saya, {empat|enam} menit, tentang {tukang gali sumur di Petobo|penjual putu pada bulan puasa|seorang kakek yang masih mencari jalan pulang di kampung yang sudah tidak ada}. Film itu diputar di {dinding balai RW|layar seprai} dan {ditonton lebih banyak orang daripada yang saya kenal|membuat penonton berdebat sampai malam}. Yang saya pelajari: orang berhak {menolak direkam|melihat hasilnya lebih dulu}. Orang luar sering datang ke Palu mencari air mata. Saya ingin menjadi orang luar yang lebih baik di kota lain, belajar {bertanya sebelum menekan tombol|membuat film bersama, bukan tentang}, dari teman yang mengenal jalannya.',
      bring:
        'Saya membawa {tiga film pendek|satu film dan dua puluh foto} dengan teks bahasa Inggris, dan aturan kami yang ditulis di karton: {minta izin, bayar kopinya, kirim hasilnya|jangan merekam orang yang sedang makan}. Dalam {akhir pekan|dua hari} saya bisa membimbing satu kelompok membuat film satu menit tanpa {kata-kata|wajah}, hanya {tangan|suara}. Saya juga pandai {membuat layar dari seprai dan dua galah|mencari colokan listrik}, dan itu ternyata separuh dari sinema.',
      after:
        'Saya akan mengadakan {malam film dua kota|layar keliling} di {empat kelurahan|pantai, jika angin mengizinkan} dengan karya dari <host> dan Palu. Setiap film {didampingi orang yang ada di dalamnya|harus disetujui yang direkam}. Bersama {klub film <campus>|tiga teman} saya menyusun panduan izin untuk pelajar, {satu halaman saja|yang bisa dipakai sekolah lain}, sebelum akhir semester.',
    },
  ],
};

/** What students of Palu write in English. */
export const PALU_STUDENTS_EN: StudentVoices = {
  openings: [
    'I am from Palu, a city that people abroad know for one terrible evening in 2018, if they know it at all. {I was small then.|I remember the sound.|My family was lucky.} I am writing because I want to be asked about {other things|the rest of it} too, and because I have questions of my own for <host>.',
    'My English is {from songs and a patient teacher|homemade}, so please forgive the mistakes; I checked this {twice|with a dictionary, not with a machine}. I chose to write in it because I want to {practise being uncomfortable|show that I am willing to be a beginner}. In <host> I will be one every day.',
    'At home we speak {Kaili with my grandmother, Indonesian with everybody else|Bugis when we are angry and Indonesian when we are polite}, and {English with the cat|nothing before coffee}. Language is how I noticed that {a neighbour can be a whole world|every house is a small country}. I would like to live in another house for a while.',
  ],
  closings: [
    'I do not promise to be brave every day. I promise to {come to breakfast anyway|ask when I do not understand|write down what I learn}, and to bring it home.',
    'My {mother|grandfather} says that a guest should {sweep before being asked|leave the kitchen cleaner than it was}. I will try to be that guest.',
    'If you choose me, you choose {my whole noisy class|a street full of people who will ask for stories} as well. I have already promised them {a talk every month|to share}.',
  ],
  hosts: {
    palu: ['I would like to know <host> from close by.'],
    'kota-kinabalu': [
      'I chose <host> because we share a sea and half a language, and still know little of each other. I want to {stand in the Sunday market on Gaya Street and understand the jokes|learn how the tagal rule lets a river rest|see how a growing city keeps its mangroves}, and to study beside people who {switch between three languages in one sentence|grew up looking at a mountain from their classroom}.',
    ],
    davao: [
      'I chose <host> because it too lives with a gulf in front and a mountain behind, and because {its farmers make chocolate from their own beans|its kulintang must be a cousin of our kakula}. I want to learn {enough Bisaya to bargain at Bankerohan|what pupils there are taught about earthquakes}, and to compare without envy.',
    ],
    'chiang-mai': [
      'I chose <host> because there I will understand nothing at first, not even the letters. I want to {see how a craft can still pay the rent|watch umbrellas being painted at Bo Sang|learn what students do about the smoke each spring}, to live with a family who {cook together|get up before the monks pass}, and to find out how far good manners go without words.',
    ],
  },
  personas: [
    {
      field: { school: 'Science', university: 'Geography' },
      motive:
        'For a school project I asked {thirty|forty-two} people in our street where they would run. {Nineteen|Half of them} gave me an answer that would lead them the wrong way. I drew a map {by hand|with a borrowed computer}, walked every lane with a stopwatch and my {little brother|grandmother’s walking speed}, and put the map up at the {mosque, the church and the phone shop|health centre}. People corrected it with a pen, which was the best part. A map, I learned, is {a conversation|never finished}. I would like to know how young people elsewhere make maps that {old people trust|children can read}, and whether floods, smoke and earthquakes can be taught in the same way.',
      bring:
        'I bring our street map with all its corrections, and the walking game we made from it: {dice, chalk and a whistle|cards with questions such as “the bridge is closed, now what?”}. A class can play it outdoors in {forty minutes|one hour} and will know its own neighbourhood better. I also bring {fried shallots from my aunt, who does not allow me to leave without them|a Kaili song for counting steps}. I can explain what happened in Palu with a {tray of wet sand|bowl of rice and water}, calmly, because children deserve to understand things that frighten them.',
      after:
        'I will make the second edition of our map with {the neighbourhood office|two schools on the other bank}, using what I learn in <host>. The aim is simple: by the next {school year|dry season} every pupil of my old primary school has walked the way up once. I will {train eight guides|measure it again with the stopwatch} and send the results to my hosts.',
    },
    {
      field: { school: 'Language', university: 'English Education' },
      motive:
        'My grandmother speaks a Kaili that my cousins no longer follow. I started to {record her while she shells beans|write her words on the kitchen wall, until my mother gave me a notebook}. There are now {six hundred|four hundred and ten} words, and {a word for rain that falls while the sun shines, which she insists is bad for goats|three words for together}. One of them, sintuvu, means holding together. A teacher told me that words die when {nobody needs them|they are only for ceremonies}. So I began to send one word a day to {my class|two hundred people}, and they use them to tease each other. I want to meet students who do the same with their own languages, and {borrow their tricks|ask whether it works}.',
      bring:
        'I bring a box of {a hundred|sixty} word cards in Kaili with drawings by my {niece|friends}, and I can teach a game where you win by {using a word correctly in a complaint|making others laugh}. I would love to make the same box with the languages of <host>. I also bring my grandmother’s way of telling stories: {she stops in the middle and asks what you would do|the listener has to answer every sentence, or she falls silent}. It needs no stage and no electricity.',
      after:
        'When I am back I will {print the cards for three primary schools|turn the notebook into a small dictionary with pictures}, with my grandmother’s name on it, and start a {Thursday hour of Kaili at the city library|club where old people are the teachers}. The two boxes of words will travel between Palu and <host> {once a year|with each new group}. I plan six months for it, because she is eighty-one.',
    },
    {
      field: { school: 'Social Science', university: 'Management' },
      motive:
        'After school I help in my family’s {stall of fried bananas by the bay|small shop in Lere|kiosk at the Manonda market}. I know what people buy when it rains, and {who pays at the end of the month|which jokes sell}. After 2018 the customers moved to the hills, and we moved after them with a {cart|tent}. My father calls this luck; I think it was {paying attention|arithmetic}. I have kept the accounts since I was thirteen, and found that we lose most on {ice|plastic bags}. I want to see how small traders in another city {survive next to the big shops|save together}, and to sit in a class where business is not {only about start-ups|a word in English}.',
      bring:
        'I bring pisang goreng with {sambal, which surprises everyone|our secret, which is lime in the batter}, and a lesson on accounts in one page that my father’s friends now use. I can run a {market day|one-day shop} for a class: each group gets the price of {ten bananas|a bag of flour}, and in the evening we count. Somebody always {gives a discount to a crying child|eats the profit}. We talk about that too. I also bring patience with customers, which is a skill.',
      after:
        'I will teach the one-page accounts to {ten stalls|the women’s savings group} in our market, with what I have seen in <host>, and compare after {three months|half a year} whether anyone earns more. I will say so honestly if not. With two friends I also want to {try a shared freezer|buy ice together}, which sounds small but is {a third of our costs|what closes most stalls}.',
    },
    {
      field: { school: 'Science', university: 'Public Health' },
      motive:
        'I want to become a {nurse|doctor|midwife}, which is easy to write and {hard to pay for|needs better marks in chemistry than I have}. The reason is {a nurse in a tent in 2018 who sang while she stitched my cousin’s leg|my aunt, who walked to the health centre every day for a year}. Since last year I {volunteer at the weighing of babies|help to fill in forms at the village health post}, where I see that mothers listen more to {each other|someone who has eaten at their table} than to posters. I would like to learn how a health post works in a city with {many languages|people from the hills who come down once a month}, and how they speak about {food, sadness and fever|things that nobody mentions}, without shame.',
      bring:
        'I bring first aid with what is in the house: {a sarong, a ruler, clean water|banana leaf for burns, and what not to do with toothpaste}. I teach it with my classmates as patients, {who overact|with too much red syrup}. I also bring moringa soup, which {my grandmother believes cures everything, and which does cure hunger|every child in Palu knows}, and the song of the singing nurse. For <host> I have practised explaining, in slow English, what a city does in the first three days after a disaster, from {queueing to crying|water to names}.',
      after:
        'Back home I will hold {six evenings|a Sunday course} on first aid for {motorcycle-taxi drivers|mothers of our street}, since they arrive first. The materials will have pictures and {no long words|two languages}. I will ask my hosts in <host> to {check them|add what they would do}. In a year I hope there is one trained person in {every tenth house|each lane}, and I have begun to make the list.',
    },
  ],
};
