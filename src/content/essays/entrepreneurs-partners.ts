import type { EntrepreneurVoices } from './voices.ts';

const OPENINGS: EntrepreneurVoices['openings'] = [
  'We are {in our second year|nearly three years old} and know by now what we do not know. The list hangs {over the sink|beside the till}; its first line has become this plan.',
  'I do not want to come home with {a tote bag and a group photograph|enthusiasm}. I want {three habits and one supplier|figures that I can use on Monday}. So the plan is plain.',
  'We began with {a borrowed oven and my cousin’s motorbike|an order by mistake|what was left over from my mother’s stall}. Orders now come from {three provinces|people whom we do not know}, and we {turn some down|are overwhelmed in a nice way}. It is time to learn from somebody who has been here before.',
  'Three things keep me awake: {the price of what we buy, quality that goes up and down, and two employees whom I love|packaging, permits and postage}. Four weeks will not settle them all. I have chosen {one a week|the one that I can change}.',
  'People here say that a small business does well if it {survives the rainy season|pays the rent}. I would like {a little more than that, without becoming a different person|to grow slowly and properly}. I made this plan with {my two colleagues|our books open, which hurt}.',
  'If I had a year I would study. I have four weeks, {and a team that counts the days|so I will work}. This is what I would do in each of them.',
];

const HOSTS: EntrepreneurVoices['hosts'] = {
  palu: [
    'In Palu I look for a host who {makes one thing and makes it very well|buys from neighbours and pays on the day|has rebuilt a business from nothing}. Palu’s shallots keep for months, and {nobody in Sabah can tell me why|I have eaten a jar of them for science}. I want to {stand where the work is done|learn from the hands first and the numbers after}, and see what a small business there does with {its waste and its bad days|a batch that failed}.',
    'I chose Palu because {moringa, shallots, coffee and smoked fish sit on one street there|people cook for their neighbours on Fridays as part of the plan|our languages are near enough for arguing about salt}. My host will get {honest sales figures from our market|an open ledger}, and I hope for the same.',
  ],
  'kota-kinabalu': [
    'In Kota Kinabalu I look for a host whose goods {have crossed a border and are still made by hand|carry the maker’s name}. I want to {sell on market day and hear why people walk past|see what the fourth year of a business is like}. {The mistakes interest me more than the prizes.|I ask a lot, and I wash up.}',
    'I chose Kota Kinabalu because {its Sunday market is full of makers of my age|it is near by sea, and our boxes could follow me|halal papers, shipping and small orders are daily bread there}. From my host I would like to learn {what they stopped making, and when|how to say a price without lowering one’s eyes}.',
  ],
  davao: [
    'In Davao I look for {growers who became makers|a cooperative that can disagree and still ship on Friday}. I want to {learn by nose|sit in the meeting where the price is set}.',
  ],
  'chiang-mai': [
    'In Chiang Mai I look for a studio that {works with village makers and prints their names|spends more time on material than on slogans}. I want our product {taken apart without politeness|made again, with my own hands}.',
  ],
};

const CLOSINGS: EntrepreneurVoices['closings'] = [
  'Each night I write one page: {what was done, what it cost, what I will copy|figures, a drawing and one failure}. A month after I am home those pages go to {the makers’ association|six businesses on our street}.',
  'If my host has a better plan, {we follow it|mine bends}. One thing does not: I {work and do not watch|leave with a new costing}.',
  'I will measure it after six months: {are there half as many rejects|is there one more job|do our suppliers earn more}? If not, I will {say so|write down why}.',
  'The business runs while I am gone; {my sister has the keys and we talk on Mondays|we rehearsed it twice}. That is {the first lesson|part of the training}.',
  'I have told my team that I may come back {with fewer products|and change the layout}. They {cheered|asked for it in writing}.',
];

const GIVING: EntrepreneurVoices['giving'] = [
  'Our business sets aside {US$250|US$300|US$180} for trial materials and keeps paying my wage.',
  'Back home I teach {two evenings at the makers’ space|in three barangays or villages}, free of charge, with samples that people may touch.',
  'My host may use {our basic recipe|all our notes}; we ask only that {the place it comes from is named|they tell us how it went}.',
  'I bring {ten kilograms|two suitcases} of samples and leave them there to be {tested, scolded or sold|shown}.',
];

const shared = { openings: OPENINGS, hosts: HOSTS, closings: CLOSINGS, giving: GIVING };

/** What entrepreneurs of Kota Kinabalu write. */
export const KOTA_KINABALU_ENTREPRENEURS: EntrepreneurVoices = {
  ...shared,
  personas: [
    {
      names: ['Tuhau Tales', 'Losun & Lime', 'Kampung Jar'],
      subSector: 'food',
      role: 'Recipes, production and complaints',
      products:
        'We put Sabah in jars: tuhau {with chilli and lime|in oil}, bambangan pickle, {losun sambal|hinava dressing}. {Three hundred|Four hundred and fifty} jars a month go to {two supermarkets, the airport and homesick people in Kuala Lumpur|the Sunday market and an online shop}. Wild ginger is bought from {fourteen|nine} women in Tambunan and Ranau by weight, {cash on the day|at a price set before the season}. People either love tuhau or {think something has died|leave the room}; our label says so. What we lack is {shelf life beyond three months|a second process for when the harvest is poor}.',
      property: ['trade_mark', 'communal'],
      sought: ['skills', 'standards', 'partners'],
      hostTypes: ['company', 'cooperative'],
      plan: [
        'Week one on the floor: {slicing, draining, weighing|whatever nobody else wants to do}, with a notebook for temperatures. Week two is oil and drying: {why a shallot stays crisp and our ginger does not|two-step frying, spinning, resting}. Week three, a trial of {five|three} small batches of ours in their way. Week four, selling at the night market with {blank labels, so that people judge by the mouth|my worst jar next to my best}.',
        'What I cannot do yet is {keep a recipe steady when four people make it|throw a batch away in time}. I would like to see the {sheet on the wall that really decides|face of the person who decides}, and the accounts of a month in which things {went wrong|were thrown away}.',
      ],
      contribution:
        'I bring tuhau and {forty clean jars|a pH meter that I can teach a kitchen to use in one morning}, and our list of buyers {in three cities|with remarks}. For Kota Kinabalu: {the women who gather get an offer for what is now left in the forest|two neighbours’ kitchens use the same quality sheet}.',
    },
    {
      names: ['Manik Muda', 'Linangkit Lab', 'Pinakol Studio'],
      subSector: 'craft',
      role: 'Design; keeps the books',
      products:
        'We make {earrings, lanyards and camera straps|bags and belts} with Rungus beadwork and linangkit by {eleven|sixteen} women between Kudat and Papar. Each piece carries a card: who made it, how many hours, {what the pattern says and whether it may be copied|in her own words}. Prices run from {six|five} to ninety dollars. Sales are {half at the Gaya Street market, half online|mostly to officers who need a gift}. We refuse patterns that {are not for sale|belong to mourning}. Our trouble is that {small things sell and large things are what the makers love|a necklace takes nine days and looks like an hour}.',
      property: ['communal', 'copyright'],
      sought: ['design', 'buyers', 'skills'],
      hostTypes: ['workshop', 'company'],
      plan: [
        'In the first week I ask the studio to {take our best seller apart, economically and with scissors|name what is too much}. In the second and third we make {four|three} new pieces with a material of theirs, {silver, paper or rattan|not glued}, with two of our makers on video. In the fourth I try them at the market with {three different prices on three days|the maker’s card turned round}.',
        'I want to learn to {explain hours without begging|photograph something small so that its weight can be felt}, and to see a contract with village makers that {they could read|has a clause for funerals}.',
      ],
      contribution:
        'I bring {beads, needles and two days of teaching|our open price sheet}, which I have seen help people {who are shy of money|quarrel usefully}. Patterns that may be shared are {marked|written down with their owners}. At home, {the younger makers get a day rate instead of a piece rate on trial|four girls join who had stopped}.',
    },
    {
      names: ['Rimba Pixels', 'Studio Punai', 'Hornbill Loop'],
      subSector: 'games',
      role: 'Game design and half of the code',
      products:
        'We build small games about {rivers, hornbills and night markets|the forest at home}. One, “{Tagal|River Rules}”, lets four players empty a river and find out about it; {twenty-two|forty} schools use it. We live from {quizzes for museums and an app for a clinic|work for hire}. The team is {four|three}, one of us deaf, so our games {need no sound|are tested in silence}. Sales of our own work: {modest|a laptop’s worth last year}. Our strength is {rules, drawn by hand|that teachers write to us}; our weakness is {finishing|saying what it costs}.',
      property: ['copyright', 'trade_mark'],
      sought: ['partners', 'buyers', 'skills'],
      hostTypes: ['incubator', 'company'],
      plan: [
        'Week one: sit with {people who train neighbours for earthquakes|a studio of about our size} and play what they use, including {the boring ones|paper and whistles}. Week two: one prototype {on cards before any code|a day, five in all}. Week three with children and {a strict grandmother as testers|two schools}. Week four: {a package that a school can print|price, licence, delivery}.',
        'I want to learn how others {sell to schools without dying of tenders|divide work for hire and work of love}. Finished means {played twenty times by people we do not know|in a box}.',
      ],
      contribution:
        'The prototype is licensed {free to schools of both cities|under both cities’ names}. I give {two afternoons on making games without computers|a workshop on playing without sound, with my colleague by video}. Our clinic app’s code is {open|theirs if they like}.',
    },
    {
      names: ['Kopi Gunung Kecil', 'Tenom Slow', 'Bukit Beans'],
      subSector: 'food',
      role: 'Roasting; drives the van',
      products:
        'We roast coffee from {Tenom and Ranau|small plots below the mountain}: {ninety|seventy} kilograms a month, in bags with the farmer’s {face and telephone number|handwriting}. {Eight|Six} cafés and two offices take two thirds. In a van we sell {drip coffee with pandan and salt|iced coffee with bambangan syrup, which divides families}. Robusta is our pride: {people think it is the poor cousin, until they taste it clean|washed, slow and nutty}. We are bad at {drying in the wet months|green stock}, and have never {cupped with anyone outside Sabah|said no to a discount}.',
      property: ['trade_mark'],
      sought: ['skills', 'suppliers', 'partners'],
      hostTypes: ['workshop', 'cooperative'],
      plan: [
        'I would go up to {the villages above Kulawi and Napu|the drying beds} first, a week, {turning cherries|with boots}. Then roasting side by side with my host: their beans and ours, {nine profiles, cupped blind|every morning at seven}. In the third week, how they buy: {sampling, advance payment, the talk after a bad harvest|the contract and the coffee that goes with it}. In the last, a joint blend for the night market.',
        'I need a drying method that {survives October|does not need diesel}. I will draw it, measure it and {build a small one before I leave|send the plans to six farmers from there}.',
      ],
      contribution:
        'I bring {twelve kilograms of green beans in six lots|our roasting logs of two years} and teach {milk, which we are good at|van selling, with a route and a till}. The blend keeps {both mountains’ names|a share for the two growers}. At home our farmers {get the drying plans|come to the first tasting, with songs}.',
    },
    {
      names: ['Sabut & Co', 'Second Tide', 'Pukat Goods'],
      subSector: 'design',
      role: 'Product development and sales',
      products:
        'Fishing nets that have drifted ashore become {bags, hammocks and bicycle panniers|shopping nets}. We pay {boat people by the kilo|island families} to collect, {seven|five} women to clean and sew. {A hundred and eighty|Ninety} pieces a month, sold to {dive shops, hotels and three museums|tourists}. Every bag has a tag with {the beach and the date|how much the net weighed}. It is good work and bad business: cleaning takes {four hours a kilo|all our water}, and {customers want it new-looking|margins are thin}.',
      property: ['design'],
      sought: ['design', 'skills', 'buyers'],
      hostTypes: ['workshop', 'market'],
      plan: [
        'First I want to learn washing: {how dyers and fish smokers use and re-use water|two weeks with anyone who cleans fibre}. Then {shape: fewer seams, fewer zips|weaving the net instead of sewing it}, with a weaver, on a loom. In the third week I try {food markets, since our nets hold shallots beautifully|packaging for other makers}; in the fourth I count.',
        'If the water per bag can be {halved|cut to a third}, we live. If not, I would rather {know in four weeks than in four years|close with a clear head}. My host is asked to {say it to my face|look at our cost sheet on the first evening}.',
      ],
      contribution:
        'I bring {fifteen kilos of clean net|twenty bags} and a method to {set up a beach collection with children and scales|pay collectors fairly}. What the loom finds out belongs to {both|whoever sews}. In Kota Kinabalu, {the island women will get a rain tank first of all|our sewing room trains three more}.',
    },
  ],
};

/** What entrepreneurs of Davao write. */
export const DAVAO_ENTREPRENEURS: EntrepreneurVoices = {
  ...shared,
  personas: [
    {
      names: ['Tablea ni Lola', 'Marilog Bean Works', 'Kahoy ug Kakaw'],
      subSector: 'food',
      role: 'Buys the beans, roasts, teaches',
      products:
        'We make tablea and chocolate from {twenty-six|eighteen} small farms in Marilog and Calinan. The tablea is {for sikwate, thick enough to hold the whisk|what our grandmothers sold in cigar tins}; the bars are {70 per cent with pili and sea salt|with durian, and very much a dare}. {Six hundred|Four hundred} bars a month in {coffee shops, pasalubong stores and one airline lounge|Davao and Cebu}. We publish {what each farm is paid|the price on the wrapper}. We are weak in {packaging that survives a warm boat|flavours beyond our own childhood}.',
      property: ['trade_mark', 'design'],
      sought: ['buyers', 'design', 'partners'],
      hostTypes: ['company', 'market'],
      plan: [
        'I start on the {packing table|shop floor}, to see what a product looks like when it leaves. Second week: {heat. Wrapping, ice packs, the hour at which to ship|a wrapper that does not mind thirty-four degrees}. Third week: two new flavours with what grows there, {bambangan, tuhau or wild pepper|tasted on market day by people who owe me nothing}. Fourth week: {distributors, papers, minimum orders|costs to the port and after it}.',
        'In return I {open our books|let my host set the price of one bar} and see whether I can live with it. The question behind the plan is whether {a farm price can be printed abroad as well|an honest bar can travel}.',
      ],
      contribution:
        'Five kilograms of our {best and five of our worst beans, with the reasons|couverture}, and a {Saturday class on fermenting|batirol for every child who asks}. If a recipe comes of it, both {names stand on it|kitchens sell it, and a tenth goes to growers}. At home the {cooperative women get the new wrapper|growers hear it all at the quarterly meeting}.',
    },
    {
      names: ['Habi sa Purok', 'Dagmay Days', 'Inabal & I'],
      subSector: 'fashion',
      role: 'Pattern cutting; sits with the weavers',
      products:
        'Jackets, {barong-inspired shirts and yoga straps|vests and laptop sleeves} with panels of inabal and dagmay, bought from {nineteen|twelve} weavers of three communities. The cloth is never cut through a {figure|crocodile}; our patterns {are built round it, with very little waste|take a whole day each}. {Forty|Sixty} pieces a month, to order. We were asked for {printed t’nalak|a cheaper line} and answered with {plain abaka, which has done well|no}. Fit is our problem: {bodies are round and abaka is not|returns eat the profit}.',
      property: ['communal', 'trade_mark'],
      sought: ['design', 'skills', 'suppliers'],
      hostTypes: ['workshop', 'company'],
      plan: [
        'Week one at the cutting table of a label that also works with narrow cloth: {drafting, toiles, fitting on real bodies|I bring ten that came back}. Week two: softening, {beating, washing, oil|what indigo dyers do to stiff fibre}. Week three: {four blocks in six sizes|a jacket that a market seller would wear}. Week four: {orders, deposits and the calendar of weavers|how to be slow and on time}.',
        'I hope for a {mixed cloth, their cotton with our abaka|lining supplier} and a second opinion on {sizes named after rivers|our prices}. Success is when {returns fall below one in twenty|the weavers wear it themselves}.',
      ],
      contribution:
        'I bring {eight metres of inabal and its weaver’s conditions|abaka fibre and a comb}, and our way of {paying half when the warp is tied|cutting without waste, as a class}. Patterns go to {tailors of the purok|both studios, unsigned}. The weavers’ council has {approved this plan and wants a report with photographs|asked for a cousin to go next}.',
    },
    {
      names: ['Salog Sounds', 'Radyo Purok', 'Kubing Collective'],
      subSector: 'music',
      role: 'Producer; books the gigs',
      products:
        'A label of {nine|seven} acts who sing in Bisaya, Maranao and {silly English|Tagabawa}. We record in {a former ice plant|my aunt’s garage with egg trays}, sell {downloads, cassettes and lyric comics|music for films and games}, and run a monthly night for {two hundred people|all ages, without alcohol}. Artists keep {seventy|sixty-five} per cent. Steady money comes from {sound design for museums and radio drama|jingles}. We have no idea how to {tour without losing money|license abroad}, and are {tired of streaming cents|asked about it every week}.',
      property: ['copyright'],
      sought: ['partners', 'buyers', 'skills'],
      hostTypes: ['market', 'incubator'],
      plan: [
        'I want to {shadow a festival or night-market programmer for two weeks|carry cables}, from contract to sweeping. Then map {small stages between our cities that a four-piece could play by bus and ferry|venues, fees, couches}. Third week: a session with {sompoton or sape players and one of our singers by wire|local musicians, split sheet signed first}. Fourth week: {a night, small, with tickets|licensing for games, with the studio down the road}.',
        'At the end there should be {one page of costs for a tour of three cities|a festival that wants us in writing}, and one {song that exists|friendship beyond business}.',
      ],
      contribution:
        'I bring {microphones and a recording for one local act, free|forty cassettes and their player}, and teach {split sheets, the dullest paper in music, with snacks|how to record in a garage}. All-ages nights are {our invention, and it is free to copy|what I would most like to leave behind}. At home {two young sound engineers|the radio kids} get the contacts.',
    },
    {
      names: ['Lutong Komiks', 'Balangay Books', 'Pahina Press'],
      subSector: 'publishing',
      role: 'Editor, and draws the covers',
      products:
        'Picture books and comics in {Bisaya, Maranao and Tagalog|four languages of Mindanao}. {Fourteen|Nine} titles, printed in runs of {a thousand|six hundred}, sold to {schools, parents abroad and a network of sari-sari stores|libraries}. Our best seller is about {a durian nobody wants to sit beside|a girl who mends fishing nets}. Writers are teachers; {illustrators are paid first|children test every page}. Paper costs and {delivery to islands|piracy by photocopier, which we forgive} eat what we earn. We would like to {print in smaller runs|co-publish} with others who have small languages.',
      property: ['copyright'],
      sought: ['partners', 'skills', 'buyers'],
      hostTypes: ['company', 'incubator'],
      plan: [
        'Two weeks with {designers and an old press|people who make books by hand}, to learn {binding, stencil printing, cheap colour|runs of a hundred that do not look poor}. Then a book in {Bisaya, Malay and Dusun|three small languages} by one writer of each city: {text in week two, pictures in week three, a hundred copies in week four|eight pages}.',
        'I will also ask about {rights: who owns a folk tale|school orders and when they really pay}. I bring our contract, {which is one page and has been signed with a thumb|for criticism}.',
      ],
      contribution:
        'I give {the files of two titles for translation without fee|a workshop: testing a book on children, and surviving it} and pay for {the paper of the joint book|fifty copies for village libraries}. Davao gains {the small-run method for its school papers|a shelf of our neighbours’ stories}.',
    },
    {
      names: ['Sasa Scoops', 'Lawas Wellness', 'Bayabas Botica'],
      subSector: 'other',
      role: 'Formulation and the permit folder',
      products:
        'Soap, balm and {shampoo bars|insect repellent} from {guava leaf, coconut and lemongrass|what grows on idle land}. {Twelve|Ten} mothers of a relocation site make them in a {clean room that was a classroom|container}. {Two thousand|Nine hundred} bars a month to {hotels that gave up plastic, and to nurses|refill stores}. Each carries a number by which {a buyer can find who stirred it|we recall it, which happened once}. Regulations are {a folder of eleven centimetres|my second job}. We lack {scents that are not lemongrass|anything for dry skin in cold rooms}.',
      property: ['trade_mark'],
      sought: ['standards', 'suppliers', 'design'],
      hostTypes: ['company', 'university'],
      plan: [
        'Week one in a kitchen or laboratory with {real standard procedures|people who have passed an audit}: I copy the habits, not the papers. Week two: oils, {moringa, candlenut and wild ginger, from whom and at what price|three suppliers I can visit}. Week three: {small batches, ageing, patch tests|a bar that smells of there}. Week four: {packaging that rots|labels in two countries’ law}.',
        'I know what I want to be told: {whether to grow or to stay twelve|which product to drop}. I will come with a year of batch records, {the bad ones in red|and samples of each mistake}.',
      ],
      contribution:
        'I bring {our procedures in drawings, which people who cannot read can follow|forty kilograms’ worth of know-how in a ring binder} and one day of training for {a women’s group|the host’s neighbours}. Any new bar is {made in both places with half the margin to each|named after a street there}. At home, {three more mothers|a night shift for students} can start.',
    },
  ],
};

/** What entrepreneurs of Chiang Mai write. */
export const CHIANG_MAI_ENTREPRENEURS: EntrepreneurVoices = {
  ...shared,
  personas: [
    {
      names: ['Hom Tales', 'Blue Nail Studio', 'Mor Nil'],
      subSector: 'fashion',
      role: 'Dyes on Mondays, sells on Sundays',
      products:
        'Indigo workwear for {baristas, gardeners and nurses|people who really work}: aprons, jackets, {tool rolls|trousers with knees}. Cotton from {Mae Chaem|two villages}, {nine|thirteen} seamstresses at home, dyed in our own vats. {A hundred and twenty|Eighty} pieces a month; half go to {cafés that want a uniform with a story|Japan}. We mend for life, free, {and publish how often|which is our best advertisement}. Trouble: {smoke season, when nothing dries clean|blue on other people’s sofas}, and a shop rent that {grows faster than we do|eats Sunday’s sales}.',
      property: ['trade_mark'],
      sought: ['buyers', 'partners', 'skills'],
      hostTypes: ['market', 'workshop'],
      plan: [
        'I will {work a stall|stand in the shop} in week one and only listen. Week two: fit and heat, with {kitchens and dive shops as testers|people who sweat by the sea}. Week three: one piece together with {net weavers, beaders or dyers of the city|my host}. Week four: sums, {shipping by sea, consignment or not, who mends when the customer is far away|for two markets}.',
        'Mending abroad is the real question. I would like to {train one mender and share the income|leave a mending table}, and if it works there, {every buyer of ours could have one|we have an export idea that is not a container}.',
      ],
      contribution:
        'I bring a small vat and {teach it for two evenings|thirty tired shirts’ worth of blue}, and leave the {mending kit with drawings|first five orders to the mender}. For Chiang Mai: {the seamstresses asked for patterns that suit hot sea air|our makers’ circle hears the sums, unpolished}.',
    },
    {
      names: ['Nam Ping Paper', 'Sa & Sons', 'Kradat Kind'],
      subSector: 'craft',
      role: 'Third generation; pulp and prices',
      products:
        'Mulberry paper: {notebooks, lamps and seed cards|wrapping that can be planted}. The family sold sheets by weight to exporters; I began to {finish them here|put names on them}. {Eleven|Eight} workers, {five of them my aunts|the youngest fifty-one}. {Four thousand|Two and a half thousand} notebooks a year to {museum shops, a bank and weddings|design stores}. We re-use {seven tenths of our water|all our lye}. Drying needs sun, which {March no longer gives|smoke takes away}; and our designs are {pretty, and a bit alike|mine, and I am not a designer}.',
      property: ['design', 'trade_mark'],
      sought: ['design', 'partners', 'buyers'],
      hostTypes: ['company', 'workshop'],
      plan: [
        'First week: look at {packaging of food makers, since paper and jars need each other|how others dry without sun}. Second: {ten packages for three products of my host, from one sheet, without glue|a box for something crisp that must stay dry}. Third: print run with {stencils|a wood-cut collective}. Fourth: market day, half of the goods in our boxes, half in plastic, {and we count|at two prices}.',
        'I also want to {copy a good meeting: our aunts and I do not have one|learn how a family firm pays its family}. My father has asked for {numbers, not feelings|a drawing of any machine that I see}.',
      ],
      contribution:
        'I bring {two hundred sheets in nine weights|a small mould and deckle} and teach {paper from banana stems|box folding} to whoever comes. Package designs are {free for makers of the host city for two years|shared half and half}. At home we {hire one young designer|put a dryer on the roof and let the neighbours look}.',
    },
    {
      names: ['Khao Lam Lab', 'Nam Prik Nua', 'Miang Modern'],
      subSector: 'food',
      role: 'Cooks, labels, delivers',
      products:
        'Northern tastes that travel: {nam prik num in tubes, khao soi paste, miang snacks|chilli pastes without shrimp or pork}. {Five hundred|Eight hundred} packs a week, in {grocers of Bangkok and hostels here|thirty shops}. Chillies come from {farmers who stopped burning their fields, at a better price|eleven farms}; it says so on the pack, {and people do ask|with a map}. Halal papers are {half done|the next step}. Our difficulty: {a taste that fades after eight weeks|green turning grey}, and {retort pouches at a quantity we do not need|one large customer who pays late}.',
      property: ['trade_mark'],
      sought: ['standards', 'buyers', 'partners'],
      hostTypes: ['company', 'cooperative'],
      plan: [
        'I want to work in a {halal kitchen from the first delivery to the last bucket|kitchen with papers}, two weeks, and understand {why each rule is there|what the auditor looks at first}. Then {colour and acid: five batches with local lime and tuhau|shelf life, with a cheap water bath}. In the last week I sell: {tiny packs for one meal, at the tamu|to cooks, who are rude and right}.',
        'Nobody in Sabah knows our chilli paste, {so I will find out whether it is good or only familiar|which is frightening and useful}. I bring figures, {the late customer’s too|six months of them}.',
      ],
      contribution:
        'I teach {khao soi from nothing, no pork, in ninety minutes|fermenting tea leaves} and share {our list of shops|supplier checks in one page}. A pack made together would {carry both flags, small, and both farmers’ names, large|pay one baht a pack to the clean-air fund}. Home gains: {farmers with a second product|a halal kitchen that others may rent}.',
    },
    {
      names: ['Slow Loom Stays', 'Hug Mae Chaem', 'Doi Days'],
      subSector: 'tourism',
      role: 'Guides, and answers at midnight',
      products:
        'Three days with a weaver, {a silversmith or a tea picker|one host at a time}: guests {work badly and are fed well|sleep in the family’s house}. {Sixteen|Eleven} families in {four|three} villages; each sets its own limit, {some say once a month|and its own price}. {Two hundred and ten|A hundred and forty} guests last year, {repeaters a third|mostly teachers}. We never show {ceremonies|children for photographs}. In the smoke months we close, and {that is a quarter of the year|have lost two families to factory work}.',
      property: ['communal', 'trade_mark'],
      sought: ['partners', 'skills', 'standards'],
      hostTypes: ['cooperative', 'market'],
      plan: [
        'As a guest’s helper I would join {three trips of the host, carrying water|market walks and island days}. I study {what families are told, what they may refuse, who complains to whom|the sharing of money, to the last coin}. In week three we draft a {twin journey: one week there, one week here, with the same rules|code of four sentences}. In week four it is tried on {my parents, who have never travelled|six friends}.',
        'Most of all I am looking for our {dry-season answer: by the sea, while our hills smoke|sister company for February to April}. Our guests could go there, theirs {come to us in the rains|in July}.',
      ],
      contribution:
        'We give {the booking system that I wrote, free|our host handbook, drawn by a nine-year-old}, and send our {spring guests|first ten guests}. I run a day for families on {saying no|simple accounts}. The {villages voted for this plan|weavers chose what I may tell}, and two of them want to {visit their twins|see the sea}.',
    },
    {
      names: ['Tok Toy Toys', 'Small Elephant Works', 'Kid Kid Wood'],
      subSector: 'design',
      role: 'Designs, sands, writes the instructions',
      products:
        'Wooden toys from {rain-tree offcuts|lamyai prunings}: {walking ducks, a loom for small hands, a set of wobbling monks|puzzles of Lanna roofs}. {Seven|Nine} carvers of Ban Tawai, who {used to make elephants that nobody wanted|are the best and were idle}. {Six hundred|Three hundred and fifty} toys a month to {kindergartens and grandparents|two chains and our site}. Tested to {the European standard, at a price that hurt|destruction by my nephew}. We struggle with {paint that is safe, cheap and red|freight for something light and bulky}, and with {copies|saying toys are work}.',
      property: ['design', 'copyright'],
      sought: ['skills', 'buyers', 'design'],
      hostTypes: ['workshop', 'incubator'],
      plan: [
        'Week one with {makers who pack flat|a digital studio, to learn to draw for machines and still finish by hand}. Week two: play. {I sit in two kindergartens and take notes on the floor|What do children of the sea push, pull and bury?} Week three: {a boat that sails, a hornbill that walks|three prototypes with local wood}. Week four: {testing, costing, a stall with a carpet|which of the three survives}.',
        'I want to know how others defend a design: {by law, by speed or by charm|without a lawyer}. And how to {price a toy against plastic without preaching|pay carvers between orders}.',
      ],
      contribution:
        'I bring {a suitcase of toys for the kindergartens, to keep|jigs and drawings} and a day on {safe edges and safe paint for local carvers|designing for left hands}. One prototype is {given to the host outright|made in both cities, royalty to both}. Home: {our carvers get a winter order|the drawings enter the vocational school}.',
    },
  ],
};
