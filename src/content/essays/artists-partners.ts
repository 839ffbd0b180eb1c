import type { ArtistVoices } from './voices.ts';

const PRACTICE: ArtistVoices['practice'] = [
  'I work {before the house wakes up|at night, when the fan is the only noise}. There is no gallery on {our road|my side of the river}, so the first to see a thing are {neighbours with shopping bags|children, who are never polite}. They ask what it is for. If I {cannot answer in one sentence|start to explain}, I go back in and work on.',
  'My teacher never praised me. When something was bad {she coughed|he looked at the ceiling}; when it was good {I was told to show somebody else|there was soup}. I have kept the habit, and am {trying to lose half of it|told that I cough}. A residency means to me that {someone who owes me nothing may cough|I sit on the low stool again}.',
  'I keep a book of failures. It is {thicker|more useful} than the book of orders: {colours that ran, skins that split, jokes that hurt|what I expected, what happened, what the weather was}. I will bring it. {People become friends faster over mistakes.|It is the one thing that is entirely mine.}',
  'Money is part of the work and I like to speak of it plainly. {Weddings pay for the rest.|Half the year I repair for others.} I have {two|three} young people who would stay if {a day’s work paid as much as the call centre|they could see a future}. So I always ask elsewhere how a price is made, {and who is in the room when it is|and write the answer down}.',
  'Knowledge here has owners. There are {patterns|songs|stories} that I may take along, some for which I ask leave, and some that {stay in the house|come out only when the day is right}. I say so early, because I have seen {them printed on cushions|a stage where they were used as wallpaper}, and I will ask the same of my hosts.',
  'People from outside call it tradition. At home it is called {Tuesday|work}. I live between the two words and have learned to {translate|enjoy it}. What I make is most alive when it is {used until it breaks|complained about}, and loneliest {under a spotlight|behind glass}.',
  'I teach {seven|five|eleven} young people without pay and {without a timetable|on a floor that leaks}. They have taught me that {“authentic” is a word one has to explain|a mistake made twice is a style}. When I am away the {eldest two|cousins} keep the key, and practice goes on.',
  'The material decides how long a piece takes. {Bamboo must be cut when the moon is small, and nobody can tell me why it matters, only that it does.|Fibre wants dry days, lacquer wants wet ones.} I have become {a person who looks at clouds|slow}. Buyers sometimes mind. I tell them that {rice is slow too|there is enough of what is fast}.',
  'I do not begin with an idea but with {a visit|something that needs mending}. I go three times before I {touch a tool|take out a notebook}; on the third visit people usually {put me to work|say what they really think}. This takes longer than a grant allows, and {I have learned to write it into the plan|it is the best part}.',
  'At home {three generations|my mother, my nephew and I} share one porch and one set of tools. We quarrel about {the radio, the colours and the coffee|what may still be called by the old name}. It is good schooling. An old form is {strong enough to be pulled at|not a vase}, and asks less to be guarded than to be used.',
];

const HOSTS: ArtistVoices['hosts'] = {
  palu: [
    'In Palu I would like to {begin by listening for a week, as the call asks|hear the kakula beside the instrument I know, and find where they differ|walk with someone who knows what stood where}. {A city that has lost so much is often visited and seldom asked.|I come from a place that also shakes and floods.} I want to make something that {belongs to the street where it was made|can stay without me}, and to be told honestly when it is time to {be quiet|go home}.',
    'What draws me to Palu is {the lalove, a flute that was made to heal and is now asked to entertain|the word sintuvu, for which my language has a cousin|a bay with the same tides as ours and another story}. I would like to {share a courtyard with people who dance until everybody is in the circle|sit with the old recordings and their families}, and bring my own {questions and instruments|stubbornness}.',
  ],
  'kota-kinabalu': [
    'In Kota Kinabalu I want to {sit beside people whose hands know the same thing in another order|see how natural colour and price are kept up together}. The sea between us was once {a road|full of sails}, and much must have been left on both shores. I would like to {pick it up together|compare}.',
  ],
  davao: [
    'In Davao I want to {work where theatre and song still go out into the street|learn from people who know what it is to carry a mattress to the roof}, to make something with children, {who need no common language|who are the severest jury}, and to leave it there.',
  ],
  'chiang-mai': [
    'In Chiang Mai a master opens the workshop at seven as others open {a noodle shop|a bank}. I would like to be {a pupil again, broom included|corrected by hands, since I have no Thai}, and learn how a city makes {a craft into a trade that feeds people|young people want to stay}. In return I teach one technique of ours until the pupils can {do it without me|find my mistakes}.',
    'I have admired the {silver of Wua Lai|mulberry paper of San Kamphaeng|indigo of the north} from {photographs and one worn-out example|a museum case}. What I cannot see there is {how the work is shared out in a family|what the room sounds like}. I want to be in that room for eight weeks, {to be slow without excuse|even in the season of smoke}, and to find what our two ways of working have to say to each other.',
  ],
};

const ENDINGS: ArtistVoices['endings'] = [
  'A residency is not a rest from my life at home. It is {my own table, made longer|a visit, and a good guest brings something and dries the dishes}.',
  'What I hope to bring back is not a work but {a habit|a friend who dares to say that mine is bad}.',
  'If it fails I will show the failure too, {honestly labelled|since my pupils need to see one}.',
  'I would be glad to be {the least skilled person in the room|surprised}, and I will work until I am a little less so.',
  'I do not need to be changed. I need {time, one good neighbour and a door that closes|to hear my own accent}.',
  'Some of what I make there will {stay|wear out}. That is as it should be.',
];

const ROLES: ArtistVoices['roles'] = [
  'Designed and made by me.',
  'My design, made with the group.',
  'I lead; five others made it with me.',
  'Made by two of us, half and half.',
  'An old pattern of the family, set anew with leave.',
];

const shared = { practice: PRACTICE, hosts: HOSTS, endings: ENDINGS, roles: ROLES };

/** What artists of Kota Kinabalu write. */
export const KOTA_KINABALU_ARTISTS: ArtistVoices = {
  ...shared,
  personas: [
    {
      discipline: 'music',
      training: 'Learned the sompoton and the gongs from a maker in Tambunan; plays at weddings and harvests.',
      statement: [
        'I make and play sompoton, and I am the {third|loudest} in a set of seven hanging gongs. In the gong line {nobody plays the tune: each has one stroke, and the tune happens between people|you are only as good as the neighbour you listen to}. I think of that often when I {drive in town|sit in meetings}. The sompoton is the other half: one breath, eight pipes, a gourd, {and the whole orchestra in two hands|a small forest}.',
        'Tourist shows want {six minutes and a smile|the fast one}. I play them; they pay for {beeswax and school shoes|the workshop}. For myself I work on the long pieces of the night before a harvest, which {go round and round and change as slowly as a face|last until somebody cries or cooks}. I have recorded {nine|eleven} of them with old players, who {then asked to hear themselves and found faults|insisted that the dog should stay in}. I write new pieces for gongs and {rice mill, outboard engine, school bell|the sounds of our road}. The question that I carry is simple: can strangers learn to {leave room|play one stroke each} quickly enough to become a gong line? I believe a city is one.',
      ],
      title: 'One Stroke {Each|per Person|and a Silence}',
      project: [
        'We bring seven gongs and {four|three} sompoton and join them to the kakula of Palu. In the first week every group teaches {one piece and the rule behind it|how to wait}. In the second we build a gong line of {forty neighbours who have never played|people from four cities}, one stroke each, rehearsed {in the yard at dusk|by street}. Nobody may play two.',
        'On the last night the line stands around the {square|shore} and plays a piece of {twenty minutes|half an hour}, without a conductor, into which the {lalove and the drums|dancers} enter as they like. We leave {two sompoton and the recordings|the pattern on a painted board} with the host.',
      ],
      medium: 'Sompoton, hanging gongs, {voices of a neighbourhood|drums}',
      studio: ['rehearsal', 'outdoors', 'stage'],
      rider: 'A frame or strong beam for seven gongs (90 kg in all), shade, six microphones.',
      works: [
        ['Night Before the Harvest', 'Seven gongs', '38 min'],
        ['The Dog Stays In', 'Field recording, sompoton', '12 min'],
        ['Rice Mill', 'Gongs and engine', '9 min'],
        ['Eight Pipes', 'Sompoton alone', '5 min'],
        ['School Bell, Inanam', 'Gong line of pupils', '15 min'],
        ['Leaving Room', 'Gongs and silence', '21 min'],
        ['For a House That Moved', 'Sompoton, two voices', '7 min'],
      ],
      workshopTitle: 'A gong line for people who cannot play',
      workshop:
        'Seven people, seven gongs, one stroke each. In {twenty minutes|the first half hour} it is a traffic accident, {in an hour|by the end} it is music, and everyone knows {whom they were not listening to|their neighbour}. For groups of {fourteen|twenty-one}, any age.',
      costs: [
        ['Freight of gongs', 18],
        ['Beeswax, bamboo, rattan', 4],
        ['Recording', 9],
      ],
      group: { name: 'Magagung Tikolod', parts: ['Gongs', 'Sompoton and gongs', 'Gongs and voice'] },
    },
    {
      discipline: 'dance',
      training: 'Sumazau from the village, contemporary dance for four years in Kota Kinabalu.',
      statement: [
        'I dance the sumazau and take it apart. The arms are {an eagle over a field|wings, everybody knows that}; fewer people know that the feet are {tired|thanking the ground with small apologies}. I learned it {between my mother’s and my aunt’s elbows|at weddings that last three days}, then went to town and learned to {fall, roll and count to eight|dislike it}. For {two|three} years I made work without a single eagle in it. {My knees missed it.|Then my grandmother asked whether I was ill.}',
        'Now I make pieces for {people who carry things: sellers, porters, mothers|bodies that are not trained}. I film how they {lift, lean and rest|put down a load}, we learn one another’s movements, and {slowly an unashamed dance comes of it|in the end the eagle comes by itself}. I use gongs, or {only the sound of feet on boards|a kitchen radio}. I try not to show a people but a {weight|way of standing}. With dancers of other cities I look for the small things that never get into festivals: {what do your hands do when you listen?|how do you stand when an elder speaks?} From such questions I have made {a duet for two fishmongers|my best five minutes}.',
      ],
      title: '{Putting Down the Load|Tired Feet, Wide Arms|How We Stand}',
      project: [
        'I spend the first days at {the market and the landing|four kitchens} to learn how people of Palu {carry|bend and rest}, and ask {eight|twelve} of them to dance with me. The mornings are exchange: sumazau for pamonte, {slowly, until the differences begin to show|elbow by elbow}. In the afternoons we work with {three dancers of other cities and two people who say they cannot dance|a basket, a crate and a child}.',
        'The piece is {thirty|twenty-five} minutes, in the open, on the ground, among the public. It ends in {dero, since in Palu everything does, I am told|a circle that anyone may join}. I leave the {scores, drawn as footprints|film with those who are in it}.',
      ],
      medium: 'Dance for trained and untrained bodies, {gongs|feet on boards}',
      studio: ['rehearsal', 'outdoors'],
      rider: 'A floor that forgives, no stones; water; evening rehearsals because of the heat.',
      works: [
        ['Two Fishmongers', 'Duet', '11 min'],
        ['No Eagles', 'Solo', '17 min'],
        ['Porters, Six a.m.', 'Dance for nine', '25 min'],
        ['My Aunt’s Elbow', 'Solo with radio', '8 min'],
        ['Standing While an Elder Speaks', 'Trio', '14 min'],
        ['Wedding, Third Day', 'Dance in a yard', '40 min'],
      ],
      workshopTitle: 'Dance what you carry',
      workshop:
        'Everybody brings something that they carry every day, {a child, a laptop or a bucket|heavy or light}. We {learn one another’s way of lifting it|make eight movements}, then put the thing down and keep the movement. {No experience, bare feet.|Twenty people, two hours.} Afterwards we rest, {which is also choreography|seriously}.',
      costs: [
        ['Costumes from market cloth', 6],
        ['Fees for eight neighbours', 16],
        ['Film and copies', 8],
      ],
      group: { name: 'Kaki Penat Dance', parts: ['Dancer', 'Dancer and rehearsal lead'] },
    },
    {
      discipline: 'craft',
      training: 'Rungus beadwork and basketry from grandmothers in Kudat; now works in Inanam.',
      statement: [
        'I string beads. A {pinakol, the wide band that crosses the chest, has a story in it for whoever can read it: a man, a deer, an ill-tempered spirit|band of the old kind takes five weeks}. I read slowly, as one reads a language {learned late|of one’s grandmother}. Of the {fourteen|nine} patterns I know, {four may be sold|two were given to me on a sickbed}, and I have never mixed up which.',
        'When glass beads from {the old traders|Bohemia and Venice} ran out, people used plastic; I collect both. I also weave with {rattan, lingkung fern and the strapping of parcels|what the mail throws away}. My larger works are {walls one can see through, of beads on fishing line|baskets with nothing in them but an echo}. Light is the missing material: {in the longhouse the beads were seen by fire|a bead is a lamp that somebody forgot to light}. I want to learn {silver, in order to set a bead so that it can be taken out again|how paper and lacquer hold a thing without a needle}, from people who {have not seen our patterns on cushions|think in tenths of a millimetre}. I bring patience, good eyes {for another few years|and bad jokes}.',
      ],
      title: '{A Bead Is a Lamp|Chest, Neck, Wrist|What the Band Says}',
      project: [
        'At the master’s bench I will first learn {chasing and thin wire|cutting and lacquering}, without beads, for three weeks. Then we make {seven|five} settings in which old beads can be {worn, read and returned|lifted out}: nothing is drilled and nothing glued. Pupils of the workshop string a {narrow band|bracelet} with me every Wednesday, and we see {where their silver pattern wants to sit in it|how the two rhythms argue}.',
        'The result is a set for {one neck and one wall|nobody in particular}, shown in the dark with {a single oil lamp that the visitor carries|hand torches}. The four patterns that may travel are {explained|drawn in a booklet in three languages}; the others stay where they are.',
      ],
      medium: 'Glass beads old and new, {silver wire|rattan, lacquer}',
      studio: ['studio', 'desk'],
      hazard: 'Soldering with gas in small amounts, under the master’s eye; goggles and a wet stone.',
      works: [
        ['Ill-Tempered Spirit', 'Glass beads, cotton', '12 × 140 cm'],
        ['Echo Basket', 'Rattan, parcel strapping', '70 × 70 × 90 cm'],
        ['Wall for One Candle', 'Beads on fishing line', '200 × 150 cm'],
        ['Deer, Learning to Read', 'Glass and plastic beads', '10 × 95 cm'],
        ['Nine of Fourteen', 'Nine bands', 'each 6 × 60 cm'],
        ['Post Office Mat', 'Strapping', '120 × 180 cm'],
        ['Five Weeks', 'Beads, calendar paper', '30 × 42 cm'],
      ],
      workshopTitle: 'Read a row, string a row',
      workshop:
        'We read one row of an old band together, as one reads {a sentence aloud|music}, and string our own row with {six colours|whatever glass people bring}. The rows are joined {at the end|into a band that stays}. Good eyes or {a magnifying lamp|someone to thread for you}. Twelve people, {three hours|an afternoon}.',
      costs: [
        ['Silver wire and sheet', 16],
        ['Old beads on loan, insurance', 9],
        ['Booklet in three languages', 7],
      ],
    },
    {
      discipline: 'textile',
      training: 'Dastar weaving in Kota Belud; chemistry teacher before that.',
      statement: [
        'I weave dastar, the headcloth of {Iranun and Bajau riders|men who like to be seen from far away}. It is tapestry, {thread by thread, and every colour has its own small boat|so a hand’s breadth may take two days}. I came to it late, as a {chemistry|science} teacher who could not stop asking why the old reds {stay and the new ones leave|are warmer}. My pupils called it {the weaving disease|homework without end}.',
        'I keep a garden of {mengkudu, annatto and sappan|roots and barks} behind a {car workshop|garage}, and a notebook with {three hundred and twelve|two hundred and six} recipes, most of them bad. What interests me now is not the perfect red but {how it goes: which light, which sweat, which soap|what remains after ten years of weddings}. I weave cloths that are meant to {fade into a second pattern|change at the owner’s expense}. It is a conversation with time, and with {buyers who want their money back|my aunt}. I look for a studio with living indigo vats, since {indigo refuses me, politely, each time|blue is the one thing our garden cannot say}, and for dyers who {will let me smell their pot every morning|talk to it}.',
      ],
      title: '{Second Pattern|Red That Stays|Three Hundred Bad Recipes}',
      project: [
        'Six weeks of keeping one vat alive under the eye of someone who can. I {record temperature, smell and temper every morning|ask permission to write}, and dye {forty|sixty} hanks in steps. In the loom I set their blue beside our red in a cloth which {carries two motifs, one in fast colour, one in colour that will leave|is meant to be washed in public}.',
        'In the last week visitors {wash it, in seven basins|hang it in the sun for an hour each}; the second motif begins to show. The half that fades goes home with me, {the half that stays, stays|and the recipe book gets a chapter by my hosts}. The studio gets {seeds of four dye plants|my red, with all its secrets}.',
      ],
      medium: 'Tapestry weave; cotton and silk, {plant dyes|indigo and morinda}',
      studio: ['loom', 'wet'],
      hazard: 'Alum and lime in kitchen amounts; gloves, labelled tubs, no heavy metals.',
      works: [
        ['Rider, Late', 'Cotton, plant red', '95 × 95 cm'],
        ['Second Pattern I', 'Silk, two reds', '80 × 80 cm'],
        ['Ten Years of Weddings', 'Worn dastar, documented', '100 × 100 cm'],
        ['The Aunt’s Complaint', 'Cotton, faded', '60 × 60 cm'],
        ['Recipe 212', 'Yarn samples on board', '40 × 120 cm'],
        ['Small Boats', 'Cotton, bobbins left in', '50 × 70 cm'],
        ['Garage Garden', 'Photographs and yarn', '12 panels'],
      ],
      workshopTitle: 'One root, seven reds',
      workshop:
        'With the same root and {lemon, ash, iron and patience|what is in every kitchen} we make seven reds on one hank. Each person takes home a {card of colours and the reason for each|short braid}. {Old T-shirts welcome.|Fifteen people.} Half a day, {science lesson included|no exam}.',
      costs: [
        ['Cotton, silk, seeds', 11],
        ['Indigo and vat supplies', 8],
        ['Basins and hire of a yard', 4],
      ],
    },
    {
      discipline: 'visual',
      training: 'Printmaking collective in Ranau and Kota Kinabalu; sign painter by day.',
      statement: [
        'I cut wood. Big boards, {doors mostly, since people throw away doors|two metres and more}, printed by {walking on them|dancing, if there are enough of us}. In our collective {everyone cuts in the same board, so that nobody can sign it|we begin at the edges and meet in the middle, arguing}. What we cut are {rivers, dams, goats and committee meetings|things that the village is talking about this month}.',
        'I paint shop signs in the day, so I {like letters and dislike whispers|know how far away a word can be read}. A print should {be readable from a bus|cost less than lunch}. We paste them up with {tapioca|rice glue}, at the {market, on the back of the school|feeding point for gossip}; rain takes them in {a season|six weeks}, which keeps us {busy|honest}. Last year I began to cut the stories of {people who came to Sabah by boat, without papers or photographs|my neighbours from the islands}. They choose the picture; the board is {theirs|the only family portrait they own}. I should like to learn to {make the paper too, so that the whole thing can come from within walking distance|print on cloth and lantern}, and to cut one board with people {whose alphabet I cannot read|who lived through water and earth}.',
      ],
      title: '{A Door Is a Board|Walk on It|From the Edges Inward}',
      project: [
        'I ask for {four|three} old doors. With neighbours and pupils of the workshop we cut one each fortnight, from the edges inwards: {what came in through this door, what went out|one story a hand’s breadth}. Drawing is done by the person whose story it is; I {sharpen|only teach the knife}. We make {paper together from mulberry, straw and old receipts|ink from soot}, and print on the floor with {forty feet|music}.',
        'The prints hang {in the street of the doors|over the canal}. Every household gets one, {the rest is sold for the price of lunch, and the money buys knives for the school|the boards go back and become doors again}. I take home one print of each and {the recipe for their paper|a blister}.',
      ],
      medium: 'Woodcut on doors, {hand-made paper|soot ink}, rice glue',
      studio: ['studio', 'outdoors', 'wet'],
      hazard: 'Gouges and chisels; cut-proof gloves for children, tools counted in and out.',
      works: [
        ['Committee Meeting with Goats', 'Woodcut on door', '90 × 200 cm'],
        ['Boat, No Photograph', 'Woodcut, soot ink', '120 × 240 cm'],
        ['Who Drank the River', 'Woodcut, pasted up', '200 × 300 cm'],
        ['Signboard Alphabet', 'Enamel on tin', '26 plates'],
        ['Forty Feet', 'Woodcut printed by dancing', '150 × 150 cm'],
        ['Price of Lunch', 'Linocut, edition of 300', '21 × 30 cm'],
        ['The Door Opens Outward', 'Woodcut and hinge', '80 × 195 cm'],
      ],
      workshopTitle: 'Print it with your feet',
      workshop:
        'We cut a board {together, a palm each|in two hours}, ink it, lay down the paper and {walk on it in socks|dance one song}. The first print always goes to {whoever swept|the youngest}. Twenty people from {ten|nine} years. Plasters are provided, {and rarely needed|and needed}.',
      costs: [
        ['Knives, rollers, ink', 10],
        ['Paper making', 8],
        ['Old doors and transport', 7],
      ],
    },
  ],
};

/** What artists of Davao write. */
export const DAVAO_ARTISTS: ArtistVoices = {
  ...shared,
  personas: [
    {
      discipline: 'music',
      training: 'Kulintang from an aunt in a Maranao family; sound engineering in Davao.',
      statement: [
        'Kulintang was played to me before I could {sit|speak}: eight gongs in a row, {my aunt’s bracelets on top of the melody|and a cousin on the big agung telling everyone to hurry}. She taught by {singing the strokes into my back with her knuckles|refusing to slow down}. For us it was the sound of {courting, boasting and making peace|an evening}; in school I met it again as “{ethnic music|folk}”, at half the speed.',
        'I became a sound engineer, {mixing rock bands and rosaries|for weddings and three radio stations}. What I make now sits between: I record rooms, {sea walls, generators, a mosque being swept|ferries and courtyards}, and play into them with gongs, {until the place answers|as one talks to a shy person}. I am interested in the note {after the stroke|that is in nobody’s tuning}. Electronics serve me for {listening, rarely for effect|making one small gong as large as a hill}. After {Marawi|the earthquakes of 2019} people asked for silence, and I made a piece that {is mostly that|consists of forty households not speaking}. It taught me to ask first. I would like to ask in a city where {the tape archive is still full of grandmothers|the shore moved}.',
      ],
      title: '{The Note After|Rooms That Answer|Low Tide, Eight Gongs}',
      project: [
        'I ask to spend the first fortnight in {the sound archive and at the jetty|five places that people miss}, without a microphone for the first week. Then I record with those who {lead me there|have a key}: {each place at dawn, noon and the hour of prayer|where a sound used to be}. Into these rooms I play kulintang together with a {kakula player and a lalove player of Palu|neighbour’s kettle}, both tunings as they are.',
        'The outcome is a walk of {forty minutes|six stations} with {loudspeakers hidden in things people own: a rice cooker, a pram, a boat|borrowed radios}. Families hear it first and may {take a station out|add one}. All recordings go into the archive under {their names|the rules they choose}.',
      ],
      medium: 'Kulintang, field recordings, {small loudspeakers|radio}',
      studio: ['rehearsal', 'desk'],
      rider: 'A quiet room with power, twelve small loudspeakers or old radios, a boat for one dawn.',
      works: [
        ['Bracelets', 'Kulintang and voice', '8 min'],
        ['Forty Households Not Speaking', 'Recordings', '24 min'],
        ['Generator, Sea Wall', 'Recordings, agung', '13 min'],
        ['Half Speed', 'Kulintang, school piano', '6 min'],
        ['A Mosque Being Swept', 'Recording', '10 min'],
        ['Ferry to Samal', 'Kulintang in a hull', '17 min'],
        ['Peace Made Badly', 'Two kulintang', '9 min'],
      ],
      workshopTitle: 'A map made of sounds',
      workshop:
        'With telephones and closed eyes we collect {ten sounds of the street|what we would miss}, lay them out on {the floor|a map of chalk}, and walk through them. Children {from eight|who fidget} are the best at it. Two hours, {twenty people|and then tea}.',
      costs: [
        ['Loudspeakers, batteries, cables', 14],
        ['Freight of kulintang', 10],
        ['Boat and guide', 5],
      ],
      group: { name: 'Duyog Gong Ensemble', parts: ['Kulintang', 'Agung and gandingan', 'Drum and voice'] },
    },
    {
      discipline: 'dance',
      training: 'Kadayawan street dance since childhood, then a community company in Buhangin.',
      statement: [
        'I come from street dance of the Kadayawan kind: {two hundred people, a drum line, and a judge on a truck|feathers, sun and no water}. We rehearsed in {a rice dryer|a car park} for four months to dance for eight minutes. It gave me {discipline and bad ankles|my best friends}. It also gave me doubts: we danced the harvest of peoples {whom nobody had invited|I had not met}. So I went up to {Marilog|the mountains} to ask, and was given {a hoe|a plate of sweet potatoes and a look}.',
        'Since then I make dances {with and not about|slowly, and in smaller numbers}. With {Matigsalug|Bagobo} friends we have worked on a piece {about waiting for a permit|in which the hoe is the drum}, which is funnier than it sounds. I use {bamboo poles, slippers, jump ropes|children’s games, since every people has them}: the hands already know. My dancers are {a tricycle driver, two teachers, a grandmother of sixty|students and their mothers}. Our rule is that {whoever is tired decides the tempo|no step may be learned without the name of the person who gave it}. I want to dance beside gongs that are {relatives of ours|tuned otherwise}, with people who, I am told, {do not end a feast until the last guest is in the ring|dance in circles and argue in circles too}.',
      ],
      title: '{Whoever Is Tired Decides|Game with a Bamboo Pole|Permit to Dance}',
      project: [
        'We bring {eight bamboo poles, thirty slippers|ropes and whistles} and the games of our childhood. In the mornings we trade: {tinikling for what Palu’s children do with poles|pamonte and dero against our harvest steps}, with the giver’s name said aloud. In the afternoons dancers of four cities make {a game with rules that the public can learn in a minute|one long relay}. {Drums and gongs play the referee.|The kakula decides who is out.}',
        'On the last night {three hundred people|the whole square} may play. It lasts {until nobody is out any more|thirty minutes, unless it rains}. The rules are painted on {a wall|the school yard} and stay.',
      ],
      medium: 'Dance and games, bamboo, {drums|slippers}',
      studio: ['outdoors', 'rehearsal'],
      rider: 'A yard without traffic, drinking water, shade at noon, a first-aid box.',
      works: [
        ['Hoe Drum', 'Dance for seven', '18 min'],
        ['Eight Minutes, Four Months', 'Solo on street dance', '22 min'],
        ['Slippers', 'Game for the public', '30 min'],
        ['Waiting for a Permit', 'Dance theatre', '35 min'],
        ['The Tricycle Driver’s Solo', 'Solo', '9 min'],
        ['Rope, Rope, Mother', 'Duet', '12 min'],
      ],
      workshopTitle: 'The games our feet remember',
      workshop:
        'Everybody shows one game from when they were {seven|small}. We play {all of them|four}, steal their steps, and make a dance with {no counting|a loser whom everybody envies}. Grandparents {are wanted|usually win}. Thirty people, two hours, {outdoors|shoes off}.',
      costs: [
        ['Bamboo, ropes, paint', 5],
        ['Travel inside the city', 6],
        ['Meals for neighbours', 9],
      ],
      group: { name: 'Tsinelas Dance Commons', parts: ['Dancer', 'Dancer and drummer', 'Dancer'] },
    },
    {
      discipline: 'textile',
      training: 'Inabal weaving from the women of the family in Bansalan; fashion school, unfinished.',
      statement: [
        'Inabal begins in a plant. Abaka is cut, stripped, combed, knotted {end to end, a month of knots|by women who talk meanwhile}, bound, dyed in {bark and mud|sikarig root and mud}, and only then {woven|put on the body of the weaver, who is half of the loom}. When city people see me weave they {ask how long it takes|say I must be patient}. I am not. {The plant is.|I am only tied in.}',
        'I left fashion school after a term on “{inspiration|tribal trends}” and came home. Here a pattern is {dreamed, inherited or earned|not made up}; I have {earned two|inherited one and am still earning it}. In between I weave cloth without any pattern, plain brown, {and find everything in it: rain, gossip, my temper|so that the knots become the picture}. I send these to {friends in five cities to be worn out|people who promise to return them torn}. Torn cloths are my teachers. I make {large hangings of worn strips|patches woven into holes}, and I would like to learn how others {strengthen and finish: paper backing, lacquer, silver hooks|mend without hiding}. The real question under it is {how one earns a pattern in a city|who will be tied in after me}.',
      ],
      title: '{A Month of Knots|Plain Brown|Tied In}',
      project: [
        'I bring {five kilos of abaka, knotted|the knots of eleven women}, and weave for the first two weeks in {the yard, so that everybody may ask how long it takes|silence}. Then the workshop’s own material is knotted in: {mulberry paper cut to thread, cotton of theirs in indigo|silver wire, thin as hair}. The rule is one arm’s length of theirs to one of ours. The pupils {knot|are tied into the loom in turns}.',
        'The cloth is {eleven metres|as long as the street is wide}, plain, brown and {blue|bright where theirs begins}. It is {cut at the end and shared out by arm’s lengths to all who knotted|worn by the workshop for a week first}. My share goes home to {be worn out by my aunts|patch the next}.',
      ],
      medium: 'Abaka, back-strap loom, {mulberry thread, indigo|silver wire}',
      studio: ['loom', 'outdoors'],
      works: [
        ['Plain Brown, Rainy Season', 'Abaka, mud', '60 × 320 cm'],
        ['Returned Torn', 'Abaka, worn in five cities', '5 pieces'],
        ['Earned, First', 'Abaka ikat', '70 × 200 cm'],
        ['Gossip', 'Abaka, visible knots', '55 × 400 cm'],
        ['Patch for a Jeepney Seat', 'Abaka, vinyl', '45 × 90 cm'],
        ['Temper', 'Abaka, cut and re-knotted', '60 × 150 cm'],
        ['Term One', 'School samples, unpicked', '20 × 20 cm, 14 pieces'],
      ],
      workshopTitle: 'One arm’s length',
      workshop:
        'We strip, comb and knot abaka until everyone has {one arm’s length|a bracelet’s worth}. It takes {longer than you think|exactly as long as one good conversation}. Whoever likes may be tied into the loom for {three rows|as long as they can sit}. {Eighteen people|All ages}, a morning.',
      costs: [
        ['Abaka, bought from the knotters', 15],
        ['Local fibres', 6],
        ['Excess baggage for a loom', 5],
      ],
    },
    {
      discipline: 'theatre',
      training: 'Community theatre for fifteen years; trained with a Mindanao people’s theatre network.',
      statement: [
        'I make theatre with {people who have an argument|barangays, parishes and mosques}. Usually somebody calls because {of a land quarrel|youth will not talk to elders}. We arrive with {two drums, a sheet and a kettle|no script}, we stay for three weeks, and the play is {what they could not say at the meeting|a dress rehearsal for peace}. In Mindanao we have had {a good deal of practice|more agreements than years}.',
        'I do not believe that theatre heals; {nurses do|time, rice and justice do}. But it can {let people rehearse being brave|put an enemy’s slippers on your feet for six minutes}. My pieces are {short, comic and full of food|sung, because a sung quarrel keeps its tune}. After the siege of Marawi we played in {gyms where families slept behind curtains|evacuation centres}; a mother told me {“Make one in which nothing happens.”|to stop acting sad.} We made it: forty minutes of {cooking|hanging out washing}. {People watched as if it were the moon landing.|It is still our most requested piece.} I would like to work again on that {nothing|ordinary day}, with people in Palu who {have had too much happen|may be tired of telling}, and to see what the two nothings have in common.',
      ],
      title: '{A Play in Which Nothing Happens|An Ordinary Tuesday|Washing Day}',
      project: [
        'I ask {six|four} households for one ordinary day each: I {cook, queue and hang out washing with them|help}, and write down nothing until evening. With {neighbours and students|whoever is free} we then make a play of {forty|thirty} minutes in which nothing happens, exactly. {Every household directs its own scene.|A fisherman is in charge of silence.} Language is Indonesian, Kaili and {Bisaya, as it falls|pots}.',
        'It is played {in a yard, at the hour at which it takes place|six times, once in each yard}, for guests who bring {a stool|something to peel}. The score, since it is one, stays with the reading house: {who stirs, who calls, when the light changes|so that it can be played on the day when something does happen}.',
      ],
      medium: 'Community theatre, songs, {cooking|ordinary objects}',
      studio: ['outdoors', 'rehearsal'],
      rider: 'Yards, one rehearsal room, a translator who laughs easily, gas for cooking.',
      works: [
        ['Washing Day', 'Play in which nothing happens', '40 min'],
        ['Six Minutes in Your Slippers', 'Street theatre', '25 min'],
        ['The Sung Quarrel of Purok 4', 'Song play', '35 min'],
        ['Kettle', 'Puppet piece', '15 min'],
        ['Land Title, Musical', 'Community musical', '70 min'],
        ['Behind the Curtain', 'Play for a gym', '45 min'],
      ],
      workshopTitle: 'Rehearse a brave minute',
      workshop:
        'Each person thinks of {one minute in which they wished they had spoken|a small brave thing}. We play it three times: {as it was, as it could have been, as a comedy|with changing roles}. What is said in the room {stays there|is not filmed}. Fifteen people, three hours, {with merienda|one drum}.',
      costs: [
        ['Food for six households', 10],
        ['Translator', 16],
        ['Drums, cloth, kettle', 4],
      ],
    },
    {
      discipline: 'film',
      training: 'Regional cinema workshops; edits wedding videos for a living.',
      statement: [
        'I edit weddings: {three hundred and eleven so far|every Saturday since 2015}. You learn {to wait for the aunt|where people look when they believe nobody sees}. In the evenings I cut the pieces that the couples did not want, {a waiter resting, a child under the table, the sea behind the cake|rain on the tent}, into films of my own. With leave, always; {brides are fierce|I send them the link first}.',
        'My films have no hero. They have {gestures and weather|a loop and a patience}. I was a child when our river {took the lower road|came into the chapel}, and the only moving picture of that house is in {a neighbour’s birthday video, behind the singing|eleven seconds of someone else’s feast}. I have watched it {more than any film|until it became blue}. So I look for what is {behind|in the background of other people’s joy}. In Palu there must be thousands of such seconds: {streets behind brides, beaches behind cousins|houses that exist only there}. I would not take them. I would {offer a table, tea and a screen|like to sit beside their owners}, and look together, and press pause {when they say so|for as long as it takes}. What we make of it, if we make anything, would be {small|theirs}.',
      ],
      title: '{Behind the Bride|Eleven Seconds|Pause}',
      project: [
        'A table in {the reading house and one in the market|the archive}, with tea and a screen. People bring {wedding discs and telephones|family videos from before 2018}; we look for the backgrounds and press pause. If they wish, I {enlarge the still and print it for them|copy and clean the disc} free of charge; if they wish more, they {tell into a recorder what stood outside the frame|lend me the seconds}.',
        'With what is lent I edit a film of {eleven|fifteen} minutes on two screens: {the dancing in front, the city behind|no music but theirs}. First showing at the families’ houses, second {on a bedsheet by the bay|at the archive}, third only if they {all agree|feel like it}. Copies and the right to say no {stay in Palu|are written down}.',
      ],
      medium: 'Family video, prints, {two screens|live narration}',
      studio: ['desk', 'outdoors'],
      rider: 'A quiet room, two projectors, a photo printer, a translator on table days.',
      works: [
        ['Waiter, Resting', 'Video from wedding footage', '6 min'],
        ['Eleven Seconds', 'Video loop', 'endless'],
        ['Aunts', 'Two screens', '14 min'],
        ['Rain on the Tent', 'Video', '9 min'],
        ['Lower Road', 'Stills and voice', '18 min'],
        ['Under the Table', 'Video, child’s height', '7 min'],
        ['What the Brides Returned', 'Eight short videos', '21 min'],
      ],
      workshopTitle: 'Look behind',
      workshop:
        'Bring an old family photograph or video. In pairs we describe only {what is behind the people|the edges}, and the owner tells {the rest|what is missing}. Each takes home {a printed detail|one sentence on the back}. Twelve people, {two hours|one evening}, tissues.',
      costs: [
        ['Prints for families', 9],
        ['Two projectors, hire', 13],
        ['Translator on table days', 11],
      ],
    },
    {
      discipline: 'craft',
      training: 'Brass casting from a T’boli family friend; jewellery course in Davao.',
      statement: [
        'I cast small bells. T’boli women wear them on {belts, so that you hear who is coming and in what mood|the ankles}. The model is wax, the mould is {clay with charcoal|earth, and is broken every time}, and the brass was something else before: {a tap, a cartridge, a church lamp|padlocks mostly}. I was taught by {a friend of my father’s who was not obliged to|the family that makes them by Lake Sebu}, on one condition: {I may cast bells, but not their betel boxes|that I never make two the same}.',
        'I like what {breaks|has to be broken}. Every bell is the only one, and the broken mould {goes into the garden|becomes the next clay}. I work on bells that ring at {certain winds|the weight of a child}, as {warnings, signals and company|doorbells for people who are afraid of doorbells}. For a riverside purok I made {nineteen float bells that ring when the water lifts them|a bell for each step}; {they rang in March, and all went up in time|they are the only alarm that the goats respect}. I would like to learn the hammer: {silver that is raised and chased, not poured|how a sheet is persuaded}, in a street where {everybody has the same noise|four generations beat the same metal}, and to teach {wax and clay|how to break a mould without grief} in return.',
      ],
      title: '{Nineteen Bells for a River|Bells for the Weight of a Child|The Mould Is Broken}',
      project: [
        'For four weeks I hammer what I am told to hammer. After that I make, with the pupils, a set of {nine|seven} bells which are half cast, half raised: {a brass clapper of ours in a silver body of theirs|lips cast, shoulders beaten}. We tune them by {filing and arguing|the temple’s own bell, if the abbot agrees}. I teach wax work on {Saturdays|two evenings a week}, with beeswax and {a hair-dryer|thread}.',
        'The set hangs at {the gate of the workshop street|a school crossing} and rings by {wind|the opening of doors}. I want it to be useful: {for the smoke season, one bell for each colour of the air flag|to tell children when to cross}. One bell comes home to our river.',
      ],
      medium: 'Lost-wax brass, {beaten silver|recycled metal}',
      studio: ['studio', 'outdoors'],
      hazard: 'Molten brass and charcoal furnace; leather apron, face shield, sand bucket, never alone.',
      rider: 'An open place for a small furnace, water nearby, a solid anvil.',
      works: [
        ['Nineteen Floats', 'Recycled brass', 'each 9 cm'],
        ['Padlock Bell', 'Brass', '12 × 8 cm'],
        ['Doorbell for the Afraid', 'Brass, string', '30 cm'],
        ['Belt, Not for Sale', 'Brass, abaka', '80 cm'],
        ['Garden of Moulds', 'Clay, installation', '2 × 2 m'],
        ['Tap, Cartridge, Lamp', 'Three bells', '7, 8 and 11 cm'],
        ['Mood', 'Ankle bells', '26 pieces'],
      ],
      workshopTitle: 'Make it in wax, then let it go',
      workshop:
        'Everybody models a small bell in beeswax. We cast {five of them on the spot, chosen by lot|them the next day}, and all learn {why a mould has to break|to wait}. {From twelve years with an adult.|Fifteen people.} {One day|Two half days}, closed shoes.',
      costs: [
        ['Wax, brass, charcoal', 9],
        ['Silver sheet', 14],
        ['Safety gear', 6],
      ],
    },
  ],
};

/** What artists of Chiang Mai write. */
export const CHIANG_MAI_ARTISTS: ArtistVoices = {
  ...shared,
  personas: [
    {
      discipline: 'music',
      training: 'Salor, sueng and pi chum from village masters; plays with the temple drums.',
      statement: [
        'I play the salor, a fiddle with {a coconut for a body and three strings of bicycle brake|a voice like an uncle telling a sad joke}, in a trio with sueng and reed pipes. Lanna music is {soft|said to be soft}; that is because {the loud part is outside, with the drums|people have only heard it in hotel lobbies}. The klong sabat chai, the victory drum, is {danced with the elbows and the knees|beaten by a man who is also fighting the air}. I need both: {strings for what is meant, drums for what is felt|the lobby pays, the temple forgives}.',
        'I compose by {taking things away|walking the moat at night}. Many of our tunes {turn in a ring, without beginning|have a door at every fourth bar where a singer may come in}, and the singers of so, who improvise quarrels in verse, {come in and insult you|are the real composers}. My generation learned these doors from {cassettes sold at the bus station|old men in three villages}. I am copying the cassettes, and {write a new ring for each old one|play along with the dead}. It surprised me to learn that in Sulawesi there are {gongs in a row and a flute that never breathes in|people who sing riddles at harvest}. I want to know whether {their rings and ours can turn inside one another|there is a door for us}.',
      ],
      title: '{Rings Within Rings|A Door at Every Fourth Bar|Loud Part Outside}',
      project: [
        'We come as {a trio with two drums|three strings and a drum}. In the mornings we teach one ring, slowly, and learn one from each city. Then we look for the doors: {at which bar can a kakula enter, where may a quarrel in Kaili be sung|who may interrupt whom}. The mixed group builds {a piece that turns for thirty minutes and can be entered by any player at any time|four rings, four tempos}.',
        'On the last night it starts in {four places of the square|the dark} and {walks together|ends when the drums come in from outside}. {Singers from the audience are invited to quarrel.|Children hold the tempo with sticks.} The rings are written down {in numbers, so that anybody can play them|for the music houses of the four cities}.',
      ],
      medium: 'Salor, sueng, pi chum, {victory drum|drums and singers}',
      studio: ['rehearsal', 'stage'],
      rider: 'Four chairs without arms, low stage, three microphones; the drum is 1.8 m long and travels in parts.',
      works: [
        ['Moat, Clockwise', 'Trio', '16 min'],
        ['Playing with the Dead', 'Salor and cassette', '11 min'],
        ['A Quarrel in Verse', 'Trio and two singers', '24 min'],
        ['Brake Cable', 'Salor alone', '5 min'],
        ['Lobby Music', 'Trio, very quiet', '40 min'],
        ['Smoke Season', 'Pi chum, masks', '8 min'],
        ['Victory over Whom', 'Drums', '13 min'],
      ],
      workshopTitle: 'Find the door and come in',
      workshop:
        'We clap a ring of eight beats and look for the door. {Everybody enters once, with a word, a sound or a complaint.|Then voices, then bottles.} In an hour {thirty people improvise|nobody wants to leave}. No notes, {no talent needed|two languages at least}.',
      costs: [
        ['Freight of drum and strings', 14],
        ['Strings, reeds, skins', 4],
        ['Printing the rings in numbers', 3],
      ],
      group: { name: 'Wong Kad Luang', parts: ['Sueng', 'Pi chum', 'Drums'] },
    },
    {
      discipline: 'dance',
      training: 'Fawn lep and sword dance at a temple school; contemporary dance in Chiang Mai.',
      statement: [
        'Fawn lep is danced with long brass nails, {and all of it is in the wrist|by women in a line, so slowly that tourists look at their telephones}. I {have danced it since I was six|learned it from a temple cook}. Under the slowness there is {a great deal of strength and, I think, some anger|counting, aching and jokes}. In my own pieces I try to let {those|the aching} be seen. I give the nails to {construction workers, to old men, to a boxer|people whose hands do other things}. The wrist tells at once {what they do for a living|who they are}.',
        'I also learned the sword dance, fawn dap, with {twelve blades|blades on elbows, knees and in the teeth}, {which my teacher thought too sharp for me|because the teacher’s son preferred football}. Between slow and sharp lies what I look for: {when does grace turn into defence|how does a body carry something dangerous gently}. Since the bad years of smoke I have worked with {breath: masks, paper, balloons|people with asthma, who are excellent dancers of small steps}. I want to meet dancers who {stamp|dance in circles with the whole town}, because we {hardly ever touch one another|stand in lines}. I should like to be {pulled into a ring and stop looking good|stepped on}.',
      ],
      title: '{Long Nails, Short Breath|From Line to Circle|Carry It Gently}',
      project: [
        'We bring {forty pairs of nails, made of paper|paper nails and wooden swords}. We teach the wrist to {fishers, cooks and police|people who work with their hands}, and learn dero from whoever leads it. The piece begins as a line and becomes a circle, {in thirty minutes, so slowly that nobody can say when|once, irreversibly}. Percussion of the other cities decides {the tempo and is asked to be merciful|when it turns}.',
        'Rehearsals {at five in the morning, before the heat, are public|are in the yard}. For the last night we invite {everyone who has worn nails|forty neighbours} into the ring. The paper nails {are burnt, sung over or kept|stay with the dance house}, as people here prefer.',
      ],
      medium: 'Dance; paper, brass, {breath|gongs of the other cities}',
      studio: ['rehearsal', 'outdoors'],
      rider: 'Wooden or earthen floor, mirrors not needed, fans.',
      works: [
        ['Boxer with Nails', 'Duet', '13 min'],
        ['Twelve Blades, No Fight', 'Solo', '10 min'],
        ['Small Steps', 'Dance with asthma patients', '20 min'],
        ['Line', 'Dance for eleven', '31 min'],
        ['Temple Cook', 'Solo', '8 min'],
        ['Mask, Paper, Balloon', 'Trio', '16 min'],
      ],
      workshopTitle: 'All of it is in the wrist',
      workshop:
        'We fold paper nails, {ten each|from old calendars}, and learn eight movements of the wrist. Then everyone shows {how they hold what they hold all day|their work}, with nails on. {It becomes beautiful or very funny.|Laughing is allowed.} Twenty people, {two hours|men too}.',
      costs: [
        ['Paper, brass, costumes', 5],
        ['Fees for forty neighbours', 18],
        ['Photographs', 4],
      ],
      group: { name: 'Fawn Tin Thai', parts: ['Dancer', 'Dancer and drummer'] },
    },
    {
      discipline: 'textile',
      training: 'Indigo from a village in Mae Chaem; textile design degree.',
      statement: [
        'My vat is {nine|fourteen} years old. It eats {rice whisky, banana and lime|tamarind and gossip}, it sulks when I travel, and {my mother feeds it at six|every blue I own came from it}. With indigo you do not decide. You {ask|lift the cloth out green, and then the air decides}. In my village {women over seventy have blue nails and the rest have telephones|it was a colour for work, and that is why I trust it}.',
        'I weave and dye {garments, banners and bandages|what touches the body}. After my studies I made exhibitions {on white walls|with a lot of text}; now I make work clothes {for street sweepers|for the people who put out forest fires}, and document how they fade: {knees first, then the heart side, where the phone is|like maps}. The worn ones are my art. {They come back with soot, and I do not wash it out.|I swap new for old.} I am looking for other {blues and other workers|cloths that were made for use and then made holy}. Cloth binds people who {have never met, and it remembers sweat|mend at night}. I would like to {bind before dyeing, as they do on the coast of Palu|learn a pattern that is counted aloud}, and bring my vat’s {daughter, in a jar|patience}.',
      ],
      title: '{Knees First|The Daughter of a Vat|Work Clothes for the Bay}',
      project: [
        'I start a vat in the first week, {from local tarum if there is any|with a jar of mine if the customs allow}, and give it to {the weavers to feed|two keepers}. With them I learn to bind. We make {twelve|nine} work shirts for {fish smokers, onion peelers and nurses|people of the quarter}, each with one bound sign {that they choose|over the heart}. They are worn, hard, for {a month|the rest of my stay}.',
        'Then we hang them {on the line by the sea, unwashed|in the order of how tired they are}, with the names of those who wore them, and {give them back|exchange them for second ones}. The vat, the pattern and {a price list for work clothes|the calendar of feeding} stay with the weavers.',
      ],
      medium: 'Indigo, cotton, {bound resist|work clothes}',
      studio: ['wet', 'loom', 'outdoors'],
      works: [
        ['Sweeper, North Gate', 'Worn indigo shirt', '70 × 75 cm'],
        ['Firefighters I to IX', 'Nine worn jackets', 'life size'],
        ['Banner for Nobody', 'Indigo, cotton', '300 × 90 cm'],
        ['My Mother Feeds It at Six', 'Video and vat', '6 min'],
        ['Bandage', 'Cotton, eleven blues', '10 cm × 12 m'],
        ['Heart Side', 'Worn pockets', '24 pieces'],
        ['Sulking', 'Uneven indigo', '110 × 200 cm'],
      ],
      workshopTitle: 'Feed the vat, then ask',
      workshop:
        'We feed a small vat, smell it, and dip {something of your own that is white and tired|a handkerchief}. While it turns from green to blue {nobody speaks|we guess}. Old shirts {welcome|preferred}. Fifteen people, {half a day|gloves for the shy}.',
      costs: [
        ['Cotton cloth and tailoring', 13],
        ['Indigo, lime, banana', 4],
        ['Photographs of wear', 6],
      ],
    },
    {
      discipline: 'craft',
      training: 'Paper and umbrellas in the family at Bo Sang; ceramics in between.',
      statement: [
        'Our family makes umbrellas, {from the bamboo up|the ribs my uncle, the paper my mother, the painting whoever is awake}. An umbrella has {forty ribs and one secret, which is a small wooden head|a head, a neck and a skin, like us}. For tourists it is {red, with peacocks|a photograph}. For us it was first of all {an offering|what you carry over a monk, a bride and a coffin}. I make the {other kind|unpainted ones}: white, {very large or very small|for things that have never had shade}.',
        'I put umbrellas over {tree stumps, a closed school, a dog’s grave|potholes, until the city mends them}. People notice. {It is a polite form of complaint.|The pothole record is four hours.} The paper is sa, of mulberry bark, {beaten by hand because our machine died|and it outlives the bamboo}; I have tried {banana, pineapple and office memos|everything that has a fibre}. What I search for is {paper that can take sea air|a skin that sings in rain}, and other people’s reasons to {shelter something|carry a roof in the hand}. I know that in some cities {a canopy has saved more than a wall could|tents were homes for two years}. I would be {honoured to make shade there|careful}.',
      ],
      title: '{Shade for Things That Never Had Any|Forty Ribs|A Roof in the Hand}',
      project: [
        'I teach {eight|ten} people to make an umbrella from nothing: {local bamboo, bark cloth or banana fibre in place of sa|we find our own paper in week one}. Meanwhile we ask the neighbourhood {what deserves shade|one question on a board at the market}. {Thirty|Twenty} answers are drawn, and for each we build the umbrella that fits: {over a well, over a name, over the place where the bus does not stop|large or small}.',
        'They stand for {one week|nine days}, lit from inside in the evening. {Then people take them home.|Then each goes to whoever gave the answer.} I leave the {jigs for splitting ribs and a head of each size|tools}, so that it may become {a small trade or a habit|somebody’s living}.',
      ],
      medium: 'Bamboo, bark paper, {lamps|persimmon varnish}',
      studio: ['studio', 'outdoors', 'wet'],
      hazard: 'Splitting knives; lye in the paper pot, neutralised with vinegar, gloves and goggles.',
      works: [
        ['Pothole, Four Hours', 'Umbrella in the street', '180 cm'],
        ['For a Dog', 'Paper, bamboo', '22 cm'],
        ['School, Closed', 'Nineteen umbrellas', 'each 120 cm'],
        ['Skin I to V', 'Five papers', '60 × 60 cm'],
        ['Memo Umbrella', 'Office paper, lacquer', '95 cm'],
        ['Rain Instrument', 'Paper, brass', '140 cm'],
        ['Stump', 'White umbrella', '210 cm'],
      ],
      workshopTitle: 'A roof in the hand',
      workshop:
        'In pairs we make a small umbrella of {sixteen|twelve} ribs: one splits, one ties. Then each pair decides {what it shall stand over, and goes to put it there|whom to give it to}. {Ten pairs|Families}, one day, {knives from twelve years|and lunch}.',
      costs: [
        ['Bamboo, fibre, varnish', 9],
        ['Splitting jigs and knives', 8],
        ['Lamps', 6],
      ],
    },
    {
      discipline: 'visual',
      training: 'Mural painting of temples as an assistant; fine arts degree.',
      statement: [
        'For {six|four} years I repaired temple murals: {tiny people in the corners, who flirt, smoke and carry fish while the great story goes on above|I was the one for feet and baskets}. I fell in love with those corners. My own paintings have {only corners|no Buddha, no king, and a great many baskets}. I paint with {tempera of tamarind seed glue|earth, indigo and soot}, on boards and on {the walls of noodle shops, for noodles|rolled cloth that can travel}.',
        'What I paint is {gossip|the present, as a mural painter would: from above, everything at once, with the smells}. I sit in a place for {ten days|as long as the owner bears}, I draw everybody, they tell me {who should stand beside whom|what I have got wrong}, and take their {place in the corner with great seriousness|own brush}. In {three hundred years|some years} someone will repair it and wonder {who the woman with the blender was|why there is a masked dentist}. I would like to paint a corner of a city by the sea, with {neighbours who have new houses and old photographs|people who can tell me where things stood}. {The great story is known. I come for the baskets.|No waves, unless they wish it.}',
      ],
      title: '{Only Corners|The Great Story Is Above|Baskets of Palu}',
      project: [
        'I paint {one rolled cloth of seven metres|a wall at the reading house} together with the people who live round it. {Ten|Twelve} days of drawing at the {market, the harbour and the clinic|three corners}; each person drawn keeps the first drawing. Then we lay out the cloth and everybody {says where they belong and what is going on next to them|places themselves}. Painting follows, in {earths of the valley, that we collect together|tempera}.',
        'When it is done, it is {carried through the streets and explained by those who are in it|hung low, so that children can find themselves}. It remains in {the neighbourhood, rolled, with instructions for repair|Palu}. I take home the {list of names and one basket|earths}.',
      ],
      medium: 'Tempera of earth and tamarind glue, {rolled cloth|wall}',
      studio: ['studio', 'outdoors'],
      works: [
        ['Noodle Shop, Everybody', 'Tempera on wall', '2 × 4 m'],
        ['Masked Dentist', 'Tempera on board', '60 × 40 cm'],
        ['Gossip at Kad Luang', 'Rolled cloth', '0.9 × 6 m'],
        ['Feet and Baskets', 'Study, 40 sheets', 'each 15 × 20 cm'],
        ['Market from Above, with Smells', 'Tempera', '120 × 180 cm'],
        ['Woman with Blender', 'Tempera on board', '45 × 45 cm'],
        ['The Owner’s Ten Days', 'Ink drawings', '31 sheets'],
      ],
      workshopTitle: 'Put yourself in the corner',
      workshop:
        'We grind {earth and boil tamarind seed|our own colours}, look at how old painters placed {flirting, quarrelling and fish|ordinary people}, and paint ourselves, {no taller than a thumb|doing what we really did this morning}. The thumbs make one picture. {Twenty-five people, any age.|Half a day.}',
      costs: [
        ['Cloth, boards, brushes', 8],
        ['Pigments and glue', 5],
        ['Translator for ten days', 15],
      ],
    },
  ],
};
