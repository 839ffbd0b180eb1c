// The words that the commonest passwords of leaked lists, and of this network's languages, are made of. With digits and
// signs around them, letters replaced by look-alikes, and two of them in a row, they stand for many thousands.
const WORDS = `
password passw0rd pass passwd passcode admin administrator root user guest test tester testing demo default
changeme change secret private letmein login logon welcome hello hallo access master monkey dragon shadow
sunshine princess football baseball basketball soccer hockey superman batman spiderman ironman iloveyou loveyou
lovely love lover loveme forever always whatever whatsup nothing trustno trustme computer internet google
facebook twitter instagram youtube whatsapp telegram tiktok microsoft windows apple iphone android samsung nokia
xiaomi oppo vivo yahoo gmail hotmail email online network server system database website manager office work
school student teacher college university family mother father mama papa mommy daddy sister brother friend
friends bestfriend baby babygirl babyboy angel angels heaven jesus christ god godisgood blessed blessing faith
hope grace glory prayer church islam allah bismillah alhamdulillah insyaallah muhammad ramadan lebaran natal
christmas newyear birthday summer winter spring autumn january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday qwerty qwertyuiop
qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc edcrfv rfvtgb tgbyhn yhnujm qweasd
qweasdzxc asdqwe poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcabc aabbcc
xyz xyzzy aaa bbb ccc xxx zzz michael jennifer jessica ashley andrew daniel matthew joshua anthony william
robert thomas charlie george richard martin michelle nicole amanda samantha elizabeth hannah maria alexander
jordan taylor brandon jackson justin justinbieber harley ranger hunter killer silver golden diamond purple
orange yellow green black white blue red rainbow flower flowers butterfly sunflower rose lily jasmine cookie
chocolate coffee banana cherry pepper ginger cheese pumpkin peanut butter sugar honey sweet sweetheart sweety
cutie pretty beautiful handsome happy smile happiness funny crazy lucky victory winner champion legend warrior
soldier captain pirate ninja samurai dragonball naruto sasuke pokemon pikachu doraemon mickey minnie tinkerbell
hellokitty barbie starwars startrek matrix harrypotter liverpool chelsea arsenal manchester united barcelona
realmadrid juventus persija persib persebaya indonesia jakarta bandung surabaya semarang yogyakarta jogja medan
makassar manado denpasar bali lombok sulawesi sumatera sumatra kalimantan papua jawa palu sigi donggala poso
parigi kaili tadulako sintuvu sintuwu maroso nosarara nosabatutu untad nusantara garuda pancasila merdeka
bhinneka kemerdekaan republik asean pertukaran exchange program programme budaya culture pelajar mahasiswa
seniman pengusaha kota city pemkot walikota pemerintah sayang sayangku sayangkamu cinta cintaku cintakamu
akucintakamu akusayangkamu kucinta rindu kangen bahagia selamanya keluarga keluargaku ibu ibuku bapak ayah
ayahku bunda mamaku papaku anak anakku kakak adik adikku suami istri istriku pacar pacarku teman temanku sahabat
sahabatku bismillahirrahmanirrahim subhanallah masyaallah assalamualaikum rahasia rahasiaku katasandi sandi kata
kunci kuncirumah masuk selamat selamatpagi selamatdatang datang terimakasih indah cantik ganteng manis bunga
mawar melati kucing anjing harimau rajawali elang matahari bulan bintang langit pelangi hujan laut pantai gunung
sungai sepakbola bolabasket bulutangkis guru sekolah kampus kuliah sarjana polisi tentara dokter perawat
malaysia kotakinabalu kinabalu sabah sarawak borneo kuching kualalumpur sayangmu cintahati kataluan katalaluan
philippines pilipinas davao manila mindanao durian mahal mahalkita mahalko iloveyouso pinoy pinay thailand
chiangmai bangkok siam sawasdee singapore singapura brunei vietnam hanoi saigon cambodia laos myanmar timor agus
budi dewi siti ahmad abdul rahman rahmat rizky rizki putra putri fitri fitriani sari wulan ayu intan nurul
aisyah andi yusuf ibrahim ismail hasan husein umar ali fatimah khadijah zahra kevin kelvin stefan david johnny
peter paul john mark luke james joseph ricardo carlos antonio jose angelo christian football1 letmein1 admin1
access14 trustno1 corvette mustang ferrari porsche yamaha suzuki kawasaki honda toyota mercedes steelers cowboys
eagles yankees lakers redsox metallica nirvana slipknot blink eminem beatles greenday linkinpark avenged
superstar rockstar popstar gangster playboy playgirl bigboy badboy goodboy goodgirl badgirl sexyboy sexygirl
hotstuff starlight moonlight sunrise sunset midnight thunder lightning fire water earth wind storm phoenix
falcon tiger lion panther wolf bear horse rabbit turtle dolphin shark whale elephant giraffe penguin eagle
please open opensesame sesame enter entry keyboard mouse monitor laptop desktop printer camera phone mobile
number numbers letter letters security secure safety
`;

/** Words that no password may be made of alone. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Rows of keyboards, and what people count along; a password that walks along them is no password. */
export const WALKS: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
];
