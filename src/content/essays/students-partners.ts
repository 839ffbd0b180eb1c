import type { StudentVoices } from './voices.ts';

const HOSTS: StudentVoices['hosts'] = {
  palu: [
    'I chose Palu because {it rebuilt itself and is not finished|the people there answer a disaster with a word, sintuvu, that means holding together|I had never heard of it before, and that seemed like a fault of mine}. I want to {hear the lalove played by someone who learned it from an uncle|learn how a neighbourhood practises the way to high ground|stand where the river meets the bay and ask what was there before}, to eat {kaledo with my hands|moringa in coconut milk}, and to learn enough Indonesian to {understand a joke|thank a cook properly}.',
    'In Palu I would like to {work beside neighbours who plant mangroves|sit with the weavers of the coast and count with them|help in a reading house on the hill}. I know the city from {one article and a map|a classmate’s uncle who sailed there|a photograph of a yellow bridge}. That is too little. I would like to {replace it with names and faces|know it on an ordinary Tuesday, when nothing has happened}.',
    'Palu interests me because {it lies on a bay between mountains and on a fault line, and people stay|so many peoples share one market there|its university students and fishers talk to each other}. {I want to know what holds a city together.|I want to learn how they remember without being sad all day.} My plan is to ask slowly, {help first|carry things first}, and keep my camera in my bag for the first two weeks.',
  ],
  'kota-kinabalu': [
    'I chose Kota Kinabalu because {people there change language in the middle of a sentence and nobody minds|its market day is older than its roads|the city grows so fast and still keeps a wetland}. I want to {learn the sumazau from someone strict|see how the tagal rule lets a river rest|help at a tamu from four in the morning} and to {climb nothing higher than the school roof, with the mountain in view|find out what students there think of the sea we share}.',
  ],
  davao: [
    'I chose Davao because {it looks at a gulf and lives with earthquakes as others live with rain|its cacao farmers decided to make the chocolate themselves|eleven peoples give thanks together there every August}. I want to {go out with the fishers of Toril|learn to bargain in Bisaya at Bankerohan|see how t’nalak and inabal are made from a plant that looks like a banana}, and to ask {how such a big city keeps its temper|what scientists and fishers say to each other in a boat}.',
    'What I look for in Davao is {a field school where my shoes get wet|people my age who care about a reef|a class in which everybody is a guest}. I have read that {Samal is ten minutes away by boat and much poorer than the city|the fish market wakes at three}. I would like to see both sides, {carry crates|count fish}, and understand who decides about that water.',
  ],
  'chiang-mai': [
    'I chose Chiang Mai because {a craft there can still pay the rent|old masters and design students live on the same street|I cannot read one letter of its alphabet}. I want to {watch umbrellas dry at Bo Sang|learn to dip indigo until my nails are blue|ask what students do about the smoke}, and live with a family who {get up before the monks pass|cook together}.',
  ],
};

/** What students of Kota Kinabalu write. */
export const KOTA_KINABALU_STUDENTS: StudentVoices = {
  openings: [
    'I grew up in {Inanam|Penampang|Likas|Menggatal}, where {roosters and lorries compete|you can see the mountain if you get up early enough|my grandparents’ rice field is now beside a petrol station}. My friends say I {ask too many questions|collect other people’s grandmothers}. Both are true, and both are why I am writing.',
    'Nama saya tidak penting di sini, kata guru saya, jadi biar saya mulai dengan {dapur|sungai|kampung} saya. I come from a house where {Dusun, Malay and English share one table|nobody finishes a sentence in the language it began in}, and I learned early that {listening is work|a word can change its meaning across a river}.',
    'When people think of Sabah they think of {orang-utans|diving}. I think of {the bus to school, forty minutes of gossip|my aunt’s stall at the tamu|the smell of tuhau on my hands}. I would like to go somewhere and learn what its people think of when they think of home.',
    'I have lived {all my life|two great floods long|since I was four} between a mountain and a sea, and have been {proud of both without knowing much about either|asked by tourists to take their photograph in front of both}. Last year that began to bother me, and I {joined the science club|started to read|started to walk instead of taking the bus}.',
  ],
  closings: [
    'I am not the best student in my year. I am {the one who stays to stack the chairs|stubborn, cheerful and never seasick}, and I think an exchange needs some of those.',
    'My parents have agreed, {my grandmother has packed already|on condition that I call every Sunday}. Sampai jumpa, I hope.',
    'If I come, I will {give more talks than I want to|write every week to my school}, and I will come back with {a friend’s telephone number in every class|something for the next person to build on}.',
    'I know that I will be {tired, lost and homesick|wrong about many things}. I should like that very much.',
  ],
  hosts: HOSTS,
  personas: [
    {
      field: { school: 'Science', university: 'Marine Science' },
      motive:
        'Our village made a tagal on its river: for {two|three} years nobody fishes, and then everybody does, together, on one day. As a child I thought it was {a party|a punishment}. Now I know it is {management|the cleverest thing our elders ever wrote down}. For a school project I measured the {kelah|pelian} inside and outside the closed stretch, {with a ruler, a bucket and a patient cousin|eleven Saturdays in a row}. Inside they were longer by a hand. I began to wonder whether {the same could work for a reef|fishers at sea could ever agree as people on a river do}. Adults tell me the sea is different. I would like to hear it from those who fish there, and to see what the rules look like when {nobody can build a fence|the fish do not read}.',
      bring:
        'I bring the story of our tagal with its real rules, translated: who watches, what the fine is {(once a pig, today money or rice)|and who forgives it}, how children are let in on it. I can run it as a game with {dried beans for fish|bottle caps}, in which a class empties the river within {four|three} rounds, becomes angry, and then {invents the rule by itself|asks for another try}. I also bring {hinava, if someone gives me fresh fish and limes|bambangan in a jar, well sealed}. And I can teach {the sumazau in ten minutes and its patience in a week|a counting song in Dusun}.',
      after:
        'I will put what I learn next to our river records and present both at {the village’s gathering before Kaamatan|my university’s open day}. My plan is a {one-page leaflet in Dusun and Malay|small exhibition in the tamu, between the vegetables}, and a {visit by two young fishers|video call between both groups}, before the river is opened in {eighteen months|two years}.',
    },
    {
      field: { school: 'Arts', university: 'Music' },
      motive:
        'A sompoton is a gourd with eight bamboo pipes, and it sounds like {a small church that someone is squeezing|rain thinking}. I got mine {from a maker in Tikolod, after I had helped to cut bamboo for a week|in exchange for my bicycle}. It went out of tune the first night; {they all do, and you learn to mend them with beeswax|that was the first lesson}. I play for {weddings, for tourists and, best of all, for my grandfather|an after-school group of nine}. With tourists I play the short version. It started to trouble me that {the short version was the one I knew best|my younger brother thinks it is the whole song}. I want to spend time where {other players have had to choose what goes on stage|a wind instrument also has work to do at a sickbed or a harvest}.',
      bring:
        'I bring two sompoton, a bag of beeswax, and {a knife that must go in the checked baggage|spare reeds}. In three afternoons a group of beginners can {make a simple bamboo pipe and play a round on it|understand why the pipes are tied with rattan in that order}. I will play both versions, long and short, and let people {say where I cut|fall asleep in the middle, which is allowed}. I would also like to teach sumazau properly: {the arms are an eagle, the feet are tired from the harvest|it looks easy until someone films you}.',
      after:
        'I plan to {record the long versions with three old players|write down which songs belong to which time of year}, with their leave, and give the recordings to {their families first and the archive second|the cultural centre in Penampang}. Our group will {play one long song at every school concert|open its practice on the last Friday of the month}, and I hope to keep one song that we made with our hosts, {even if it is out of tune|with both cities’ names in it}.',
    },
    {
      field: { school: 'Accounts', university: 'Business' },
      motive:
        'On {Thursdays and Fridays|market days} I help my aunt at the tamu in Donggongon. She sells {tuhau, losun and whatever her garden says|linopot rice in leaves}. I am there for {the accounts, she says|the heavy things}. What I really do is listen: to {bargaining in four languages|old customers who pay with news}. A supermarket opened next door, with {air conditioning and tuhau in plastic|parking}, and in the first month we {lost a third|had time to read the paper}. Then they came back. I asked {sixty-two|fifty} of them why, with a questionnaire that made my aunt laugh, and {“because she remembers my mother” came first|price came fourth}. I should like to see how small markets live in another city that is modernising, and whether {trust can be counted|a market can be planned at all}.',
      bring:
        'I bring my questionnaire, to be answered in any market in {twenty minutes|one morning}, and {my aunt’s way of tying rice in leaves|tuhau pickle that has been checked by customs officers and found alarming}. I can teach a class to run a stall for a day, including {the smile at the first customer, who must never be refused|how to count change without looking}. I also bring stories of what the tamu was for in the old days: {a place of truce, where a stone recorded the oath|where marriages began and quarrels ended}.',
      after:
        'I will write up both markets for {the town’s planning office, which has asked us for nothing but has a letterbox,|my final-year paper,} and hold a {picnic for sellers, where the numbers are read aloud|talk at the tamu itself}. I want our sellers to {have one shared sign and a roof that does not leak|be asked before the next road is drawn}, and I give myself {one year|until the next Kaamatan} for the first of these.',
    },
    {
      field: { school: 'Science', university: 'Nursing' },
      motive:
        'My cousins live in a water village {on stilts, beside the airport|across from the city, ten minutes by boat}. Some of them {have no papers|could not go to my school}. On Saturdays I go with a group that {teaches reading under a tin roof|weighs babies and checks ears}. The tide comes in {under the floor during long division|whether we have finished or not}. I used to feel sorry, and a girl of nine {told me to stop, because it made my face ugly|beat me at chess}. Since then I try to be useful. I want to learn from people who {work with families that have had to move|live close to the sea and may lose it}, and to find out how a city can {count everybody|speak to those who are afraid of offices}.',
      bring:
        'I bring lessons that work without {electricity, chairs or a blackboard|anyone having a pencil}: letters in {shells, alphabet by boat names|the sand at low tide}, and first aid for {fish hooks and jellyfish|cuts by coral}. I bring songs in Bajau with {movements that keep small children from falling into the water|too many verses}. And a recipe: {putu of cassava with fish, which children can grate and adults may not judge|seaweed salad}. I would rather show than tell, so please give me {a floor and twelve children|half an hour and something to carry}.',
      after:
        'I will return to the same roof on the first Saturday and try {two new things, not ten|one thing at a time}. With {three nursing students|the group’s older girls} I will make a {picture book on ears, fever and clean water|small box of teaching things that floats}. My promise to the girl of nine is a {chess set from where I have been|letter from somebody her age}, and she has said that she {will check|keeps accounts}.',
    },
    {
      field: { school: 'Design', university: 'Architecture' },
      motive:
        'I draw houses. First {longhouses, because my Rungus grandmother was born in one|everything in Minecraft}, then the shophouses that {are being pulled down faster than I can draw|survived the war because the wind turned}. Heat made me think. Our new classrooms {need three fans and still nobody listens after eleven|are hot by nine}; the longhouse, without any machine, {was cool|breathed}. I measured both for a month with {six cheap thermometers|a data logger that I built with a friend}: {four|five} degrees of difference. I want to learn from cities that {had to rebuild quickly and want to do it well|are hot, wet and shaking}, and ask carpenters, not only architects, {why they do what they do|what they would never do again}.',
      bring:
        'I bring thermometers, string and {drawings of a longhouse at one to fifty|a model that folds flat}. A class can measure its own school in {one day|two mornings} and find the {coolest chair|spot where the wind comes in}. We then build a roof of paper and fans and see {whose blows away|which one keeps an ice cube longest}. From home I bring the rules of living in a longhouse, which are really about {noise, borrowing and forgiveness|how to share a long veranda}, and my grandmother’s beads, which I {may show but not sell|am allowed to wear once}.',
      after:
        'With the {school’s carpenter|student council} I want to change one classroom: {a higher vent, a deeper eave, plants|nothing that costs more than a fan}. We measure before and after for {a term|three months} and paint the numbers on the wall. If it works, I will {take the drawings to the district office|teach it to the next class}. If not, I will paint those numbers too.',
    },
    {
      field: { school: 'Languages', university: 'Linguistics' },
      motive:
        'My little sister answers our grandmother in {Malay|English}. She understands every word of Dusun and {will not speak it|is shy of her accent}. Nobody scolded me either when I did the same, and now I {dream in Malay and am scolded in Dusun|have the vocabulary of a polite five-year-old}. Last year I started a {podcast of seven minutes, in bad Dusun|comic strip with a carabao who corrects me}. People wrote to me, {mostly to correct me|from Australia, Brunei and the next street}. I found that correcting makes them happy, and that is {a method|why I go on making mistakes, though fewer}. I want to meet people who keep a small language alive next to a big one, hear {what they sing to children|how it is taught}, and be corrected in that one as well.',
      bring:
        'I bring {twelve episodes with subtitles|the carabao, on paper and as a puppet} and a plan for making one in any language by {Friday|the end of a week}: one person who knows, one who does not, one joke, no editing. I also bring words that cannot be translated, {such as one for the sadness of leaving food behind|of which my favourite is for being about to sneeze}, and would like to collect more. On the last evening I will {tell a whole story in the language of my hosts, as badly as needed|sing}.',
      after:
        'The podcast gets a second season with {guests from where I have been|pairs of languages, ours and theirs}. I will teach {four schools|the students of two kindergartens} to make their own, and {ask the Kadazandusun teachers’ circle to check nothing, only to laugh|give the grandmothers the microphone}. My measure of success is one sentence: that my sister {answers in Dusun when she thinks nobody hears|corrects me first}.',
    },
  ],
};

/** What students of Davao write. */
export const DAVAO_STUDENTS: StudentVoices = {
  openings: [
    'I am from {Toril|Buhangin|Calinan|Matina|Agdao}, and I am the {eldest of five|quietest in the robotics club|first in my family with a library card}. Sabi ng lola ko, “Ang hindi marunong lumingon sa pinanggalingan ay hindi makararating sa paroroonan.” Who does not look back to where they come from will not arrive. So let me look back first.',
    'Maayong adlaw! In Davao we greet before we ask. {Jeepney drivers, durian sellers and security guards taught me my manners.|My mother says I greeted doors.} What I want to ask for is a chance to {be a stranger who greets|learn how people greet elsewhere}, and then to learn what they are proud of and worried about.',
    'My city is {so large that I have not seen half of it|famous for a fruit that hotels forbid}. I have seen {the market at four in the morning and the gulf from Shrine Hill|the mountain only eleven times, because of clouds}. This year I noticed that I had opinions on other countries and {no friends in any of them|no way of checking them}.',
    'When the ground shook in {2019|October} we slept {outside for nine nights|in the basketball court}. My brother {counted aftershocks|sold coffee}, my mother led the rosary, our Muslim neighbours brought {dates|mattresses}, and I {held a torch for the midwife|learned to make a list}. I understood something about cities then, and would like to understand more.',
  ],
  closings: [
    'I promise to {be on time, which is not our reputation|eat everything once|send a postcard to my barangay}. Daghang salamat for reading this far.',
    'My father asked what I would do if I failed. {“Apply again,” I said, and he went to buy me a suitcase.|I said that I would still know more than before I wrote this.} Kaya ko ’to.',
    'I am not brave, but I am {curious, and it looks the same from outside|well brought up}. Please let me try.',
    'Whatever happens I have already {learned where your city is and why|asked my teacher forty questions}. The forty-first I would like to ask in person.',
  ],
  hosts: HOSTS,
  personas: [
    {
      field: { school: 'STEM', university: 'Marine Biology' },
      motive:
        'My uncle fishes off Samal with {a lamp, a line and opinions|one boat and two engines, of which one works}. When I was small he came home with {lapu-lapu|tamban by the bucket}; now he comes home with {petrol debts|plastic}. He says the fish have moved. My teacher says {they were eaten|the water is warmer}. I wanted to know, so I {asked eight fishers to write down every catch for three months|dived with a slate and a pencil}. {Five|Six} of them did, on {cigarette paper|the backs of lottery tickets}, and those are my data. Scientists have better, but {they do not have my uncle’s trust|nobody reads theirs aloud at the landing}. I would like to join people who bring the two together and see what they do when {the numbers hurt|fishers disagree}.',
      bring:
        'I bring the catch diary that we use, {small enough for a shirt pocket, with drawings in place of words|printed on waterproof paper after the first batch dissolved}, and the habit of reading results aloud with {coffee and pan de coco|the fishers as the judges}. A class can learn to identify {twenty fish in an hour with our card game|age by the ear bones of a fish, which look like jewels}. I bring kinilaw without a recipe, because {it depends on the fish|my uncle would be ashamed of a recipe}, and a story of a {whale shark that followed him|priest who blessed the wrong boat}.',
      after:
        'At home I will start {a second season of the diary with twenty fishers|a wall with the monthly catch at the landing} and invite {the barangay captain and the college|the fish wardens} to read it with us. I would like the fishers of both cities to {exchange one letter every season|compare which month is worst}. By the end of my degree I want one rule of the sanctuary to have been {proposed by those who fish|written in Bisaya first}.',
    },
    {
      field: { school: 'HUMSS', university: 'Anthropology' },
      motive:
        'My {grandmother|great-aunt} is Bagobo and weaves inabal. I am the first who {went to the city|does not}, and for years my excuse was school. She ties abaka {by the light of a phone now|while watching a Korean drama}, and asks nothing of me except to {hold the end of the warp|thread her needle}. One evening I asked what the {crocodile|zigzag} means, and she answered, {“Which one? They are all different crocodiles.”|“Ask me when you can tie it.”} I have been tying since. I am slow. I have written down {thirty-one|twenty} answers, some of which she {has forbidden me to print|told me twice, in two versions}. I want to know how young people in other cities carry knowledge that {comes with rules|is not theirs alone}, and when they decide to let a thing be forgotten.',
      bring:
        'I bring a hank of abaka, already stripped, and hands that can show {the knot|how twenty metres fit into a fist}. Anyone can learn to make the fibre {in an afternoon and will respect rope for ever|from a plant that looks like a banana and is not}. I bring the answers that I may share, and the reason why the others {stay home|have a door}. From Davao I also bring {durian candy, as a test of friendship|the Kadayawan steps of our barangay, with drums on water bottles}. And my great interest in other people’s {grandmothers|knots}.',
      after:
        'I will make a small book with her, {half pictures, half silence|in Tagabawa, Bisaya and English}, and she decides what goes in. {Two cousins have promised to learn if I do|Six girls of our sitio will tie on Saturdays}. With those I meet in the exchange I want to write {a page on asking, that schools can use before they film an elder|down what we each promised}. She is {seventy-nine|eighty-two}, so I will begin in the first week.',
    },
    {
      field: { school: 'ABM', university: 'Agribusiness' },
      motive:
        'Our family has {one hectare|less than two hectares} in {Calinan|Marilog}: cacao below, {coconut|banana} above, chickens everywhere. When I was twelve we sold wet beans to {a man with a truck|whoever came first}. At fifteen I read that {the box is more important than the tree|a chocolate bar costs what we get for two kilos}, and I built a fermenting box from {a wardrobe|crates of softdrinks}. The first batch {smelled like feet|was eaten by the chickens, who did not sleep}. The {fourth|fifth} won a ribbon. I am proud of the ribbon, but {a ribbon does not pay school fees|my neighbours still sell wet}. I want to see other families with other crops take {one step up the ladder|one thing into their own hands}, and ask how they {share the risk|persuaded the uncle who says no}.',
      bring:
        'I bring fermented and unfermented beans in two bags, and let people {smell before I say anything|guess which costs double}. We can make sikwate, our thick hot chocolate, with a {batirol that my grandfather carved|wooden whisk}, in {one hour with singing|a school kitchen}. I can also show how I keep accounts of {trees, each of which has a name|one page per tree}. The game I bring is called {“Typhoon, Price, Pest”|“The Truck Comes on Friday”}: everybody farms, everybody loses something, and at the end we ask {who should have shared what|why we did not talk}.',
      after:
        'Back in our sitio I will propose a common box, for {nine families, with turns written on the door|those who want it, at no cost to the others}. My cooperative’s manager has agreed to {buy dry for six pesos more|lend the wood}. I will test one thing that I have seen in the exchange on {thirty trees|one harvest}, and write back to my hosts about it, {with the smell if the post allows|good or bad}.',
    },
    {
      field: { school: 'Arts and Design', university: 'Communication Arts' },
      motive:
        'I belong to a street theatre group that plays {in basketball courts, between two games|on the bed of a truck}. We are {Christians, Muslims and one who says he is a cat|eleven people and two drums}. Our best piece is about {a bridge that two barangays both want named after their side|a jeepney in which everyone refuses to move to the back}; people laugh and then {argue, and that is the second act|go quiet at the right place}. After the siege of Marawi some cousins came to live with my friend {Haina’s|Junaid’s} family, and we {played for their children in the hall|learned which jokes were not funny}. I learned that a stage can be {four slippers on the ground|safer than a table}. I want to make theatre with people who have been through water and earthquake, {in a language that I do not know|with my hands and face only}.',
      bring:
        'I bring masks from {coconut bark|egg trays}, a drum that {fits in a rice cooker|is a rice cooker}, and twenty games that need no language. In {three days|five afternoons} a class can make a ten-minute piece about its own street, which the street then {corrects|pays for in bananas}. The rule I bring is that {nobody plays someone else’s pain without asking|the smallest person directs}. I sing too, in Bisaya, {about love and drainage|and cannot be stopped}.',
      after:
        'Our group will take the piece we make in the exchange to {seven basketball courts|the night market on Roxas Avenue}, with a chair left empty for {our partners abroad|the person who is missing}. I will write a small guide, {“How to ask before you act”|ten rules, one page}, in three languages. And I want two of our youngest to {go next|lead a workshop by June}.',
    },
    {
      field: { school: 'STEM', university: 'Environmental Engineering' },
      motive:
        'Our street floods {knee-deep twice a year|when it rains in Bukidnon}. As children we {raced slippers in it|loved it}. Then my classmate’s grandfather {caught leptospirosis|was carried out on a door}, and I began to {measure|be angry, and after that to measure}. With a painted bamboo pole and a {group chat|notebook in the sari-sari store} we recorded {twenty-three|nineteen} floods. When we showed the city engineers {one of them came to our street in rubber boots|they asked for the notebook}. The canal was {blocked by a mattress|too narrow by the width of my arm}. It is wider now. I would like to learn how a city gets {water to go where it should|people to stop throwing mattresses}, how others warn each other, and whether {bamboo poles speak every language|engineers everywhere like to be asked}.',
      bring:
        'I bring the bamboo pole method, which costs {a can of paint|less than a pizza}: three colours, three actions, no app. A class can set up {five poles in one morning|its own street}, and then we play the flood with {buckets on a model of mud|blue cloth and shouting}. I bring my {grandmother’s ginger tea for wet people|song for evacuating without panic, to the tune of a well-known advertisement}. I also bring honest figures on what did not work, such as {the siren, which the dogs enjoyed|our first leaflet, which had twelve paragraphs}.',
      after:
        'I will bring what I learn to our barangay’s disaster committee, of which I am {the youngest member|the minute-taker}, and ask for {one drill that includes the deaf and the very old|ten more poles upstream}. Within a year I want {three schools on our river to read the same pole|the three colours on the city’s own map}. My hosts will get the poles’ readings {every month|in real time and bad handwriting}.',
    },
    {
      field: { school: 'HUMSS', university: 'Education' },
      motive:
        'I tutor {six|nine} children in our purok in a {chapel that is a chapel only on Sundays|carwash}. I started because {I needed load for my phone|their mothers asked}; I stayed because of {Dodong, who could not read and could recite the whole liga roster|a girl who hid so that she would not have to go home}. The method was {basketball cards|whatever was on rice sacks}. {Dodong reads now, mostly about basketball.|She reads to the others now.} I have read about mother-tongue teaching and {believe in it|am not sure about it}: in our purok there are {four mother tongues|Bisaya, Maranao, Tausug and cartoons}. So I want to see a classroom where many languages sit on one bench, and ask the teachers {what they do on the first Monday|how they keep the quiet ones from drowning}.',
      bring:
        'I bring reading games from {rice sacks and basketball cards|sachets and bottle labels}, since every child already knows the letters on a shampoo. Give me {eight children and a floor|an hour}, and they will {make a dictionary of things they want|write a menu for a restaurant of monsters}. I bring lullabies in four languages, {collected from mothers who then sang louder|all about the moon, oddly}, and I fold {boats, frogs and a very good jeepney|anything} from paper. I also bring my fear of speaking in front of adults, and will {practise|leave it there}.',
      after:
        'The chapel-school goes on, with {two classmates of mine trained as tutors|a shelf of forty books in four languages}, and every {quarter|month} the children exchange a {monster menu|drawn letter} with those whom I will have met. I want to become a teacher in a {public school near the river|place like this}, and this is how I begin. The first thing I will change is {the first Monday|the quiet corner}.',
    },
  ],
};

/** What students of Chiang Mai write. */
export const CHIANG_MAI_STUDENTS: StudentVoices = {
  openings: [
    'Sawasdee. My home is {a wooden house near the Ping river|a village behind Doi Suthep|a noodle shop close to Warorot market}, and I am {the grandchild of a teacher and a rice farmer|the first of my family to study in the city}. Northern people are said to be slow and soft in speaking. I speak slowly, but {I have walked a long way to ask this|I decide quickly}.',
    'In Chiang Mai strangers ask two things: {where is the best khao soi, and how is the air|how far is the temple, and is it spicy}. I can answer both. I cannot answer {what young people in the other half of ASEAN worry about|a single question about Sulawesi}, and this began to embarrass me when {a visiting student asked me about her island|I saw how much space it takes on the map}.',
    'My grandmother says “khoi pen khoi pai”, little by little. That is how I {learned English, with songs and a dictionary without a cover|saved for this application’s photographs}. I am not the fastest in class. I am {the one who finishes|often the last to leave the laboratory}.',
    'Every {March|dry season} our mountain disappears. The smoke {comes from fields and forests near and far|hides it for weeks}, we wear masks, and my {little brother coughs|grandfather stops walking}. I used to ask who was guilty. Now I ask {who could do it differently, and what they would need|better questions}. That changed what I wanted to study, and where.',
  ],
  closings: [
    'I will come with {few clothes and many questions|an empty notebook}, and return with the opposite. Khop khun, thank you for reading.',
    'My family {has never had a passport among them|was surprised, then proud}. They asked me to bring back {seeds and stories|something that cannot be bought at the airport}.',
    'I cannot promise that I will {not be homesick|like everything}. I promise to be {useful in the kitchen|careful with people’s trust}.',
    'Little by little, then: {first a greeting, then a language, then a friend|one term is short, and I do not want to waste a week}.',
  ],
  hosts: HOSTS,
  personas: [
    {
      field: { school: 'Science and Mathematics', university: 'Environmental Science' },
      motive:
        'With my teacher I built {fourteen|nine} air sensors from parts that cost {less than a concert ticket|what we earned by selling roti}. They hang at {schools, a temple and a petrol station|the houses of people who said yes}. Every morning at seven we put a flag outside: green, yellow, red, and one we had to invent{, purple|: purple, for the worst days}. Parents look at the flag, not at the app. That surprised me: {a flag is a neighbour|people believe what they can see}. I would like to learn from a city that warns its people about {water and moving earth|something even faster than smoke}. What do they hang out? {Who is believed?|Who carries those who cannot run?} I think that the science of danger is {half engineering and half manners|not yet finished}, and I want to study the manners too.',
      bring:
        'I bring {three|two} sensors that can be built again from local parts, and the four flags, which {children can sew|my aunt sewed}. In {two lessons|one Saturday} a class makes one and chooses its place, which always leads to {a good argument about who breathes where|a map of the school’s smells}. I bring khao soi paste {made by my mother and hidden between socks|in powder, without pork or alcohol}, and can show the {fawn lep dance with paper fingernails|art of folding lotus buds}. If people want, I will tell about the smoke, without {blaming the hill farmers|slogans}, because they are my {neighbours|cousins}.',
      after:
        'I will bring home the way that my hosts warn one another and try it with {our flag schools|the village volunteers}: {a drill for smoke, with the old people first|a chain of neighbours instead of a loudspeaker}. My thesis will compare {two cities and two dangers|what people trust}. The sensors left in the host city send their numbers to {our school’s wall|the same page as ours}, and in a year I hope the two walls {still talk to each other|have visitors}.',
    },
    {
      field: { school: 'Thai and Foreign Languages', university: 'Thai Art' },
      motive:
        'My {aunt|grandmother} weaves teen jok in {Mae Chaem|a village two hours from here}: the hem of a skirt, with {diamonds and water birds so small that you have to hold your breath|a border that takes four months}. She let me begin {when I was nine, with the back side, because that is the side you see while weaving|after I had carried water for a year}. Jok is picked with a porcupine quill. In the city I study, and at weekends I go home and {pick|find my place again, which my aunt marks with a red thread}. Buyers want {it faster|a zip, and lighter colours}. My aunt says neither yes nor no; she {asks who will wear it|goes on weaving}. I want to sit with weavers in a place where {the cloth has survived worse than fashion|looms were lost and built again}, and ask what they refused to change, and what they changed gladly.',
      bring:
        'I bring a small loom that {fits in a violin case|folds}, three porcupine quills, and cotton in {indigo, lac and ebony fruit|five colours from our yard}. Whoever likes can pick {one row|a water bird in an afternoon}. I also bring the {songs that men used to sing under the house while women wove, to be chosen or not|custom that a crooked row is left, to let the weaver go out}. I do not come to teach only. I would like to {learn one binding knot well enough to be trusted with it|exchange a row: they weave one in mine, I one in theirs}.',
      after:
        'I will weave one hem that holds both, and write with it {a booklet for weaving pupils|the names of all who touched it}. My aunt’s group of {eight|eleven} women wants to know {how others price a day of work|whether young people come back}; I will tell them at the {New Year gathering in April|evening before Songkran, when all are home}. After that I hope to bring {one of their daughters on the next exchange|two weavers together}, little by little.',
    },
    {
      field: { school: 'Arts and Mathematics', university: 'Architecture' },
      motive:
        'The old town of Chiang Mai is a square with a moat, and I {cycle round it every morning|know every broken brick}. I study how people live in {narrow lanes behind the hotels|wooden houses whose owners are waiting}. For one house I asked three generations to draw it from memory. {The grandmother drew doors, the father walls, the child hiding places.|No two had the same number of rooms.} From this I learned that a plan is {not a house|somebody’s opinion}. I would like to work in a city that had to ask this for {whole neighbourhoods at once|thousands of people}: where to build again, {and who may stay near the water|what a house must remember}. I do not come with solutions. I come with {tracing paper|coloured pencils and time}.',
      bring:
        'I bring the drawing game: {three generations, three colours, one sheet|everybody draws the house that they miss}. It needs a table, {tea|a little courage}, and somebody who listens, and it makes {a better plan than I could|people speak who had been silent}. I also bring Lanna carpentry in small: {a joint without nails that every child wants to take apart|a rice barn, one to twenty}, and a recipe for {sai ua, which I have learned to make without pork|nam prik ong with tomatoes and tofu}. I will draw {a portrait of any house whose people ask|doors for whoever misses one}.',
      after:
        'The drawings stay with the families. With their leave I will {show copies in a shophouse in Chiang Mai|make a book of two cities’ missing houses}, and use the game for {the lane behind the temple, where a hotel is planned|my final project}. I want the planning office to {invite grandmothers to one meeting|look at hiding places}. That is all, and it would be {a lot|new}.',
    },
    {
      field: { school: 'Commerce', university: 'Food Science' },
      motive:
        'My parents sell {sai ua and nam prik num|fermented tea leaves and pickled mustard} near {Warorot|the north gate}. I grew up {under the table with the scales|with chilli in my eyes}. At university I learned the names of what my mother does by nose: {lactic, acetic, safe, not safe|pH, salt, temperature}. She {laughed at the meter and then asked to borrow it|was right within half a degree}. I believe that much knowledge about food {is kept by women who are not asked|will be lost behind a label}. Fermenting and drying are what poor cities do {when there is no cold store|after a disaster}, and both smell of {home to someone|hard work}. I would like to learn how fish, shallots and moringa are {kept through a wet season|made to last}, and to bring a meter and a {clean spoon|mother’s letter}.',
      bring:
        'I bring the small laboratory that fits in {a biscuit tin|one hand}: paper for acidity, a thermometer, salt scales, and {drawings instead of English|a lesson for mothers at the market}. I bring {miang, tea leaves to chew and be silent with|sticky-rice starter, wrapped like jewellery}. In one afternoon we can {make three jars with three amounts of salt and vote a week later|find out why one chilli paste lives and its sister dies}. I am also good at {washing up, which is the best way to hear a kitchen’s secrets|shutting up while cooks talk}.',
      after:
        'With my department I will {write a leaflet of twelve pictures on safe drying and fermenting, tested in two cities|compare jars from both cities for my thesis}. The {market women’s group|stall owners of our row} has asked for {a day course|the meter}. I will give it with my mother, who {will contradict me|should have the degree}. And I will write down each recipe with {the cook’s name first|what she wants in return}.',
    },
    {
      field: { school: 'Social Science', university: 'Library Science' },
      motive:
        'On Fridays I drive with the mobile library to {Hmong and Karen villages|schools where the road ends}. I am the one who {stamps, reads aloud and pushes when we are stuck|sits on the step, because children talk to those who sit low}. A boy once asked for {“a book in which it is us”|a book that was not about a prince}. We had none. So we made one with his {grandfather’s photographs|words}, and it is now {the most borrowed, and has been mended four times|stolen twice, with love}. Since then I think of libraries as {places where people put themselves|kitchens}. I read about families elsewhere who searched the mud for {photographs|school certificates} after the water went. I would like to help them {dry, copy and name them|write on the back who is smiling}, and learn how a whole city keeps its memory.',
      bring:
        'I bring what is needed to save wet paper: {blotting paper, fishing line and pegs|patience and a fan}, and the knowledge of {which photograph can be washed and which must not be touched|when to stop}. I bring our method for village books: one family, {one evening|five pictures}, one child as the editor. And folk stories of the north, with {an elephant who is always wrong|shadows on a sheet}, that I tell in {three voices|English, slowly, with pictures}. In return I would like to hear {how a Kaili story ends, since I am told that it never quite does|theirs}.',
      after:
        'I will start a “book in which it is us” shelf in our library bus with {ten families|books from both cities, side by side}. Whatever I learn about keeping family papers I will teach to {the bus volunteers and two temple schools|the village heads before the rains}. And I plan {one exchange of books a year, by slow post|a box that travels}, for as long as {children ask|there is glue}.',
    },
    {
      field: { school: 'Health Science', university: 'Occupational Therapy' },
      motive:
        'I learned to {cook, type and ride a bicycle with one hand|tie shoelaces in nine ways}, because {my brother has only one|after his accident my father did}. The occupational therapist who taught {him|us} never once said “poor you”; she said {“Show me how you would do it.”|“Lazy is also a method.”} I want to be like her. In our temple fair I {set up a path for wheelchairs, with planks and two monks|counted steps: thirty-one to the nearest toilet}. People said nobody in a wheelchair comes to the fair. {Seven came.|That year they did.} I would like to see how a city that builds new {streets and shelters|everything at once} thinks of those who {cannot run|sign, roll or limp}, and to learn from them directly. They are always {the best engineers|ahead of the plan}.',
      bring:
        'I bring a suitcase of {strange tools that I made|spoons, straps and laughter}: a cutting board for one hand, {a card holder, a shoe horn a metre long|a fork for shaking hands}. Each costs {less than a bowl of noodles|nothing but bamboo}. Students can make them in {one lesson|an afternoon} and will find somebody to give them to. I also bring Thai massage for {tired carriers and drivers|feet}, taught decently, and a {song with movements for people who sit|game in which the fastest loses}. I will ask before helping, always: {that is the whole lesson|it is harder than it sounds}.',
      after:
        'I will write, with the people I meet, a list of {twenty things|ten cheap changes} that a fair, a school or a shelter can do in one week, {with drawings|and test it at our temple first}. Copies go to {both city halls, by hand|the volunteers who run drills}. My professor agreed to make it {part of the second-year course|a small exhibition of tools}. And somebody at home, who thinks that he has nothing to teach, will {draw the pictures|test the planks}.',
    },
  ],
};
