/** Everybody who knocks, in the order of the columns. */
export const WHO = [
  'nobody', 'stranger', 'owner', 'otherOwner',
  'reviewer', 'otherReviewer', 'recusedReviewer',
  'sendingOfficer', 'leadOfficer', 'otherOfficer', 'recusedOfficer', 'partyOfficer',
  'host', 'hostOfProposed', 'otherCoordinator',
  'auditor', 'otherAuditor',
  'admin', 'otherAdmin',
  'guardian', 'referee', 'deadLink', 'invited', 'member',
] as const; // prettier-ignore
export type Who = (typeof WHO)[number];

/** What a door does: o open, s asks to sign in, f seen but not allowed (403), n not there (404), d a dead link. */
export type Door = 'o' | 's' | 'f' | 'n' | 'd';

/*
 * Written by hand from product.md and trust.md, and from nothing in src. The scene: Tara of Donggala has applied with
 * Lina to a call that Palu leads. Ratna was asked to read it, Budi was not, Yusuf was and is recused. Hartini is officer
 * of Donggala, Dewi and Andi (recused) of Palu, Maria of Davao; Lina is an officer of Palu too. Davao (Jun) offers a
 * place; Chiang Mai (Niran) has only been proposed and knows nothing; Joko coordinates for Donggala, which hosts nobody.
 * Siti audits Palu, Luz Davao; Rina is admin of Palu, Ningsih of Davao. By link: Tara's guardian, her referee, somebody
 * whose links were revoked, somebody who was just invited, and Lina as the member of Tara's group that she is.
 *
 *                        people reviewers officers coord. audit admin links
 *                        nsoo   rob       slorp    hpo    ao    ao    grdim
 */
const EVERYBODY = '      oooo   ooo       ooooo    ooo    oo    oo    ooooo';
const SIGNED_IN = '      sooo   ooo       ooooo    ooo    oo    oo    sssss';
const DEAD = '           dddd   ddd       ddddd    ddd    dd    dd    ddddd';
const INVITED = '        dddd   ddd       ddddd    ddd    dd    dd    dddod';
const ACTED = '          snon   nnn       nnnnn    nnn    nn    nn    sssss'; // somebody for whom Tara acts
const OWN_LINK = '       sddd   ddd       ddddd    ddd    dd    dd    sssss'; // into the account that is signed in
const WITHOUT_FACTOR = ' ssss   sss       sssss    sss    ss    ss    sssss'; // nobody is half signed in

// Areas: whoever has the role anywhere; the others are told that they may not.
const STAFF = '          sfff   ooo       ooooo    ooo    oo    oo    sssss';
const OFFICERS = '       sfff   fff       ooooo    fff    ff    ff    sssss';
const LISTS = '          sfff   fff       ooooo    fff    oo    ff    sssss';
const WORKERS = '        sfff   fff       ooooo    fff    ff    oo    sssss'; // of what people ask of their data
const REVIEWERS = '      sfff   ooo       fffff    fff    ff    ff    sssss';
const PLACERS = '        sfff   fff       ooooo    ooo    ff    ff    sssss';
const ADMINS = '         sfff   fff       fffff    fff    ff    oo    sssss';
const RECORD = '         sfff   fff       fffff    fff    oo    oo    sssss';

// Of Tara's case. The recused, the party and the host that was not asked do not see that there is one.
const OWNER = '          snon   fnn       ffnnn    fnn    fn    nn    sssss';
const SCREENERS = '      snfn   fnn       oonnn    fnn    fn    nn    sssss';
const HISTORY = '        snfn   fnn       oonnn    fnn    on    nn    sssss';
// Her passport names her: to a reviewer of a blind call it is not there.
const PASSPORT = '       snon   nnn       oonnn    onn    on    nn    sssss';
const PASSPORT_SMALL = ' snon   nnn       nnnnn    nnn    nn    nn    sssss'; // a small picture of it asks nobody why
const SAMPLE = '         snon   onn       oonnn    onn    on    nn    sssss';
const REVIEW = '         snnn   onn       ffnnn    nnn    nn    nn    sssss';
const GUARDIAN = '       ssss   sss       sssss    sss    ss    ss    ossss';
const MEMBER = '         ssss   sss       sssss    sss    ss    ss    sssso';
const REFEREE = '        ssss   sss       sssss    sss    ss    ss    sosss';

// Of her placement in Davao, and of the one that Chiang Mai does not know of yet.
const PLACEMENT = '      snfn   nnn       oonnn    onn    on    nn    sssss';
const PLACEMENT_ACTS = ' snfn   nnn       oonnn    onn    fn    nn    sssss';
const HOST_ACTS = '      snfn   nnn       ffnnn    onn    fn    nn    sssss';
const OFFICE_ACTS = '    snfn   nnn       oonnn    fnn    fn    nn    sssss';
const PROPOSED = '       snfn   nnn       oonnn    nnn    on    nn    sssss';
const PROPOSED_ACTS = '  snfn   nnn       oonnn    nnn    fn    nn    sssss';

// Of the call, its place in Davao, the city of Palu, and people, agreements and the site as its admin sees them.
const PAPER = '          snnn   nnn       oonoo    nnn    fn    nn    sssss'; // Wati's form, typed in by Hartini
const CALL = '           snnn   nnn       oonoo    nnn    fn    nn    sssss';
const MEETING = '        snnn   nnn       oonoo    nnn    on    nn    sssss';
const CALL_LEAD = '      snnn   nnn       fonoo    nnn    fn    nn    sssss';
const PROGRAMME = '      sfff   fff       nonoo    fff    ff    ff    sssss'; // led by Palu
const HOSTS = '          sfff   fff       fffff    ooo    ff    ff    sssss';
const ASKED = '          sfff   fff       fffff    onn    ff    ff    sssss'; // Davao is asked
const PLACE = '          snnn   nnn       nfnff    onn    nn    nn    sssss';
const REPLIES = '        snnn   fff       nonoo    nnn    fn    fn    sssss'; // those of Palu's office
const CITY = '           snnn   fff       nfnff    nnn    fn    on    sssss';
const OF_PALU = '        sfff   fff       fffff    fff    ff    on    sssss';
const REQUEST = '        sfff   fff       oonnn    fff    ff    on    sssss'; // Tara's wish to be erased; an admin reads no name in it
const ERASES = '         sfff   fff       fffff    fff    ff    on    sssss';
const SITE = '           sfff   fff       fffff    fff    ff    of    sssss';
const VIEW_OF_DEWI = '   sfff   fff       nonnn    fff    nn    ff    sssss';

const A = '/applications/{application}';
const CASE = '/office/applications/{application}';
const P = '/placements/{offered}';
const Q = '/placements/{proposed}';
const C = '/office/calls/{call}';
const R = '/reviews/{assignment}';

const W = '/office/applications/{paper}';
const B = '/office/applications/{paperBack}'; // Sri's form, given back
const M = '/office/decisions/{call}';

/**
 * Every door: its method and address, with the rows it is tried on, and how it answers to each. A form is sent empty,
 * unless its right is only asked after its fields were read: then with fields that are as they should be.
 */
export const GRID: readonly (readonly [door: string, answers: string, fields?: Readonly<Record<string, string>>])[] = [
  // What anybody may read.
  ['GET /', EVERYBODY],
  ['GET /accessibility', EVERYBODY],
  ['GET /calls/{slug}', EVERYBODY],
  ['GET /calls/{slug}/closing.ics', EVERYBODY],
  ['GET /cities', EVERYBODY],
  ['GET /cities/palu', EVERYBODY],
  ['GET /contact', EVERYBODY],
  ['GET /help', EVERYBODY],
  ['GET /links/again', EVERYBODY],
  ['POST /links/again', EVERYBODY],
  ['GET /help/accessibility', EVERYBODY],
  ['GET /help/contact', EVERYBODY],
  ['GET /help/privacy', EVERYBODY],
  ['GET /language/en', EVERYBODY],
  ['GET /privacy', EVERYBODY],
  ['GET /programmes', EVERYBODY],
  ['GET /programmes/{programme}', EVERYBODY],
  ['GET /receipts/check', EVERYBODY],

  // Coming in, going out, and one's own account.
  ['GET /sign-in', EVERYBODY],
  ['POST /sign-in', EVERYBODY],
  ['GET /sign-in/code', WITHOUT_FACTOR], // nobody asked for one in this browser
  ['POST /sign-in/code', EVERYBODY],
  ['POST /sign-in/code/again', WITHOUT_FACTOR],
  ['POST /sign-in/code/enter', WITHOUT_FACTOR],
  ['GET /sign-in/second-factor', WITHOUT_FACTOR],
  ['POST /sign-in/second-factor', EVERYBODY],
  ['GET /sign-up', EVERYBODY],
  ['POST /sign-up', EVERYBODY],
  ['POST /sign-out', EVERYBODY],
  ['GET /signed-out', EVERYBODY],
  ['GET /forgotten', EVERYBODY],
  ['POST /forgotten', EVERYBODY],
  ['GET /l/no-such-token', DEAD],
  ['GET /setup', DEAD], // the site has an admin
  ['POST /setup', DEAD],
  ['GET /invite', INVITED],
  ['POST /invite', INVITED],
  ['GET /reset', INVITED],
  ['POST /reset', INVITED],
  ['GET /verify', INVITED],
  ['POST /verify', INVITED],
  ['GET /confirm-email', INVITED],
  ['POST /confirm-email', INVITED],
  ['GET /takeover', INVITED],
  ['POST /takeover', INVITED],
  ['POST /takeover/own', OWN_LINK],
  ['GET /account', SIGNED_IN],
  ['POST /account', SIGNED_IN],
  ['GET /account/sign-in', SIGNED_IN],
  ['POST /account/email', SIGNED_IN],
  ['POST /account/password', SIGNED_IN],
  ['GET /account/data', SIGNED_IN],
  ['GET /account/data?person={acted}', ACTED],
  ['GET /account/data/ask?kind=correct', SIGNED_IN],
  ['POST /account/data/ask?kind=correct', SIGNED_IN],
  ['POST /account/data/erase', SIGNED_IN],
  ['POST /account/data/erase/stop', SIGNED_IN],
  ['POST /account/data/export', SIGNED_IN],
  ['GET /erase', DEAD],
  ['POST /erase', DEAD],
  ['GET /account/persons', SIGNED_IN],
  ['POST /account/persons', SIGNED_IN],
  ['GET /account/persons/{acted}', ACTED],
  ['POST /account/persons/{acted}/takeover', ACTED],
  ['POST /account/persons/{acted}/takeover/cancel', ACTED],
  ['POST /account/persons/{acted}/end', ACTED],
  ['GET /account/second-factor', SIGNED_IN],
  ['POST /account/second-factor', SIGNED_IN],
  ['POST /account/second-factor/begin', SIGNED_IN],
  ['POST /account/second-factor/codes', SIGNED_IN],
  ['POST /account/second-factor/off', SIGNED_IN],
  ['POST /account/sessions/end', SIGNED_IN],
  ['POST /account/sessions/end-others', SIGNED_IN],

  // Applying.
  ['GET /applications', SIGNED_IN],
  ['POST /applications', SIGNED_IN, { call: 'term-abroad-2027' }],
  ['GET /calls/{slug}/start', SIGNED_IN],
  ['POST /calls/{slug}/start', SIGNED_IN],
  [`GET ${A}`, OWNER],
  [`GET ${A}/actions/withdraw`, OWNER],
  [`POST ${A}/actions/withdraw`, OWNER],
  [`GET ${A}/access`, OWNER],
  [`GET ${A}/answers`, OWNER],
  [`GET ${A}/check`, OWNER],
  [`GET ${A}/consents`, OWNER],
  [`POST ${A}/consents/{consent}/withdraw`, OWNER],
  [`GET ${A}/deadlines.ics`, OWNER],
  [`GET ${A}/documents`, OWNER],
  [`POST ${A}/form-changes/seen`, OWNER],
  [`POST ${A}/rule-changes/seen`, OWNER],
  [`POST ${A}/documents/{document}/remove`, OWNER],
  [`GET ${A}/guardians`, OWNER],
  [`POST ${A}/guardians`, OWNER],
  [`POST ${A}/guardians/{guardian}/remind`, OWNER],
  [`POST ${A}/guardians/{guardian}/remove`, OWNER],
  [`GET ${A}/messages`, OWNER],
  [`POST ${A}/messages`, OWNER],
  [`GET ${A}/objection`, OWNER],
  [`POST ${A}/objection`, OWNER],
  [`POST ${A}/objection/withdraw`, OWNER],
  [`GET ${A}/offer`, OWNER],
  [`GET ${A}/offers/{offered}`, OWNER],
  [`POST ${A}/offers/{offered}/arrive`, OWNER],
  [`POST ${A}/offers/{offered}/confirm`, OWNER],
  [`POST ${A}/offers/{offered}/refuse`, OWNER],
  [`POST ${A}/offers/{offered}/report`, OWNER],
  [`GET ${A}/pages/{insurance}/{participant}`, OWNER],
  [`POST ${A}/pages/{insurance}/{participant}`, OWNER],
  [`POST ${A}/pages/{insurance}/{participant}/change`, OWNER, { do: 'turn:{photo}' }],
  [`POST ${A}/pages/{insurance}/{participant}/finish`, OWNER],
  [`GET ${A}/pages/{insurance}/{participant}/{photo}/picture`, OWNER],
  [`GET ${A}/places`, OWNER],
  [`POST ${A}/places`, OWNER],
  [`GET ${A}/receipt`, OWNER],
  [`GET ${A}/referees`, OWNER],
  [`POST ${A}/referees`, OWNER],
  [`POST ${A}/referees/{referee}`, OWNER],
  [`POST ${A}/referees/{referee}/remind`, OWNER],
  [`POST ${A}/referees/{referee}/remove`, OWNER],
  [`POST ${A}/referees/{referee}/replace`, OWNER],
  [`POST ${A}/return-items/nothing`, OWNER],
  [`GET ${A}/sections/motivation`, OWNER],
  [`POST ${A}/sections/motivation`, OWNER],
  [`POST ${A}/sections/motivation/autosave`, OWNER],
  [`GET ${A}/status`, OWNER],
  [`POST ${A}/submit`, OWNER],
  [`POST ${A}/uploads/{requirement}/{participant}`, OWNER],
  [`POST ${A}/uploads/{requirement}/{participant}/earlier`, OWNER],
  [`GET ${A}/documents/{document}`, PASSPORT],
  [`POST ${A}/documents/{document}`, PASSPORT],
  [`GET ${A}/documents/{document}/thumbnail`, PASSPORT_SMALL],
  [`GET ${A}/documents/{sample}`, SAMPLE],
  [`GET ${A}/documents/{sample}/thumbnail`, SAMPLE],

  // By link.
  [`GET ${A}/members`, OWNER],
  [`POST ${A}/members`, OWNER],
  [`POST ${A}/members/{member}/replace`, OWNER],
  [`POST ${A}/members/{member}/remind`, OWNER],
  [`POST ${A}/members/{member}/remove`, OWNER],
  [`POST ${CASE}/members/{member}/take-off`, SCREENERS],
  ['GET /member', MEMBER],
  ['POST /member/confirm', MEMBER],
  ['POST /member/leave', MEMBER],
  ['GET /member/sections/{memberSection}', MEMBER],
  ['POST /member/sections/{memberSection}', MEMBER, { version: '0' }],
  ['POST /member/consents/{memberConsent}/withdraw', MEMBER],
  ['GET /member/guardians', MEMBER],
  ['POST /member/guardians', MEMBER],
  ['POST /member/guardians/{memberGuardian}/remind', MEMBER],
  ['POST /member/guardians/{memberGuardian}/remove', MEMBER],
  ['GET /member/documents', MEMBER],
  ['GET /member/access', MEMBER],
  ['POST /member/uploads/{requirement}/{memberParticipant}', MEMBER],
  ['GET /member/documents/{memberDocument}', MEMBER],
  ['GET /member/documents/{memberDocument}/thumbnail', MEMBER],
  ['POST /member/documents/{memberDocument}/remove', MEMBER],
  ['GET /member/pages/{insurance}/{memberParticipant}', MEMBER],
  ['POST /member/pages/{insurance}/{memberParticipant}', MEMBER],
  ['POST /member/pages/{insurance}/{memberParticipant}/change', MEMBER, { do: 'turn:{memberPhoto}' }],
  ['POST /member/pages/{insurance}/{memberParticipant}/finish', MEMBER],
  ['GET /member/pages/{insurance}/{memberParticipant}/{memberPhoto}/picture', MEMBER],
  ['POST /guardian/leave', GUARDIAN],
  ['GET /guardian', GUARDIAN],
  ['POST /guardian/consent', GUARDIAN],
  ['POST /guardian/consent/withdraw', GUARDIAN],
  ['POST /guardian/identity', GUARDIAN],
  ['POST /guardian/not-me', GUARDIAN],
  ['POST /guardian/withdraw', GUARDIAN],
  ['POST /guardian/offers/{offered}/confirm', GUARDIAN],
  ['POST /guardian/offers/{offered}/refuse', GUARDIAN],
  ['GET /endorse', REFEREE], // the same browser holds an endorser's link
  ['POST /endorse', REFEREE],
  ['POST /endorse/withdraw', REFEREE, { endorsement: '{endorsement}' }],
  ['GET /referee', REFEREE],
  ['POST /referee', REFEREE],
  ['POST /referee/decline', REFEREE],
  ['POST /referee/draft', REFEREE],
  ['POST /referee/not-me', REFEREE],
  ['POST /referee/take-back', REFEREE],
  ['POST /referee/letter', REFEREE],
  ['POST /referee/letter/remove', REFEREE],

  // The office.
  ['GET /office', STAFF],
  ['GET /office/applications', LISTS],
  ['POST /office/applications/export', LISTS],
  ['GET /office/duplicates', OFFICERS],
  ['GET /office/applications/new', OFFICERS],
  ['POST /office/applications/new', OFFICERS],
  ['POST /office/applications/preview', OFFICERS, { action: 'start_review', sel: '{application}' }],
  ['POST /office/applications/bulk', OFFICERS, { action: 'start_review', sel: '{application}' }],
  ['GET /office/views', LISTS],
  ['POST /office/views', LISTS],
  ['POST /office/views/{view}', VIEW_OF_DEWI, { name: 'Mine too' }],
  ['POST /office/views/{view}/delete', VIEW_OF_DEWI],
  [`GET ${CASE}`, HISTORY],
  [`GET ${CASE}/restricted?what=details`, HISTORY],
  [`POST ${CASE}/restricted?what=details`, HISTORY, { reason: 'Asked by the host' }],
  [`GET ${CASE}/alike/{paperBack}`, SCREENERS],
  [`POST ${CASE}/alike/{paperBack}`, SCREENERS, { verdict: 'two', reason: 'They came together.' }],
  [`POST ${CASE}/actions/withdraw`, SCREENERS],
  [`POST ${CASE}/actions/stand_down/withdraw`, SCREENERS],
  [`POST ${CASE}/documents/{document}`, SCREENERS],
  // An auditor reads what was written between applicant and office; of the office's own notes nobody else knows.
  [`GET ${CASE}/messages`, HISTORY],
  [`POST ${CASE}/messages`, SCREENERS, { body: 'We have your papers.' }],
  [`POST ${CASE}/messages/settle`, SCREENERS],
  [`GET ${CASE}/notes`, SCREENERS],
  [`POST ${CASE}/notes`, SCREENERS, { note: 'Spoke with the school.' }],
  [`POST ${CASE}/notes/{note}/pin`, SCREENERS],
  [`POST ${CASE}/notes/{note}/unpin`, SCREENERS],
  [`GET ${CASE}/objection`, HISTORY],
  [`POST ${CASE}/objection`, SCREENERS, { outcome: 'dismissed', answer: 'It stands.', version: '1' }],
  // Whoever holds a link acts with it: only the office makes one, and never for the applicant.
  [`GET ${CASE}/acting`, SCREENERS],
  [`POST ${CASE}/acting`, SCREENERS],
  // A guardian's identity card is the office's alone: no applicant, member, reviewer or host opens it, and no auditor.
  [`GET ${CASE}/guardians`, SCREENERS],
  [`GET ${CASE}/guardians/{guardian}/identity`, SCREENERS],
  [`GET ${CASE}/guardians/{guardian}/identity/pictures/1`, SCREENERS],
  [`POST ${CASE}/guardians/{guardian}/identity`, SCREENERS],
  [`POST ${CASE}/guardians/{guardian}/replace`, SCREENERS],
  [`POST ${CASE}/guardians/{guardian}/identity/open`, SCREENERS],
  [`GET ${CASE}/links`, SCREENERS],
  [`POST ${CASE}/links`, SCREENERS, { holder: '{guardian}' }],
  [`POST ${CASE}/links/{guardian}/end`, SCREENERS],
  [`GET ${CASE}/propose`, SCREENERS],
  [`POST ${CASE}/propose`, SCREENERS],
  [`POST ${CASE}/recusals`, SCREENERS],
  [`GET ${CASE}/reviewers`, SCREENERS],
  [`POST ${CASE}/reviewers`, SCREENERS],
  [`POST ${CASE}/reviewers/p-ratna/take-back`, SCREENERS],
  [`GET ${CASE}/referees`, SCREENERS],
  [`GET ${CASE}/referees/{referee}/letter`, SCREENERS],
  [`POST ${CASE}/referees/{referee}/paper`, SCREENERS],
  [`POST ${CASE}/referees/{referee}/remind`, SCREENERS],
  [`POST ${CASE}/referees/{referee}/replace`, SCREENERS],
  [`POST ${CASE}/referees/{referee}/waive`, SCREENERS],
  [`POST ${CASE}/referees/waive/teacher`, SCREENERS],
  [`POST ${CASE}/referees/restore/{waiver}`, SCREENERS],
  [`GET ${CASE}/request`, SCREENERS],
  [`POST ${CASE}/request`, SCREENERS],
  [`POST ${CASE}/request/{request}/withdraw`, SCREENERS],
  ['GET /office/documents', OFFICERS],
  ['POST /office/documents/{application}/{document}', SCREENERS],
  ['POST /office/documents/{application}/{document}/open', SCREENERS],
  ['GET /office/documents/{application}/{sample}/pictures/1', SCREENERS],
  [`GET ${W}/sections/motivation`, PAPER],
  [`POST ${W}/sections/motivation`, PAPER],
  [`GET ${W}/paper/documents`, PAPER],
  [`POST ${W}/paper/documents/{requirement}/{paperParticipant}`, PAPER],
  [`POST ${W}/paper/remove/{paperDocument}`, PAPER],
  [`GET ${W}/paper/pages/{insurance}/{paperParticipant}`, PAPER],
  [`POST ${W}/paper/pages/{insurance}/{paperParticipant}`, PAPER],
  [`POST ${W}/paper/pages/{insurance}/{paperParticipant}/change`, PAPER, { do: 'turn:{paperPhoto}' }],
  [`POST ${W}/paper/pages/{insurance}/{paperParticipant}/finish`, PAPER],
  [`GET ${W}/paper/pages/{insurance}/{paperParticipant}/{paperPhoto}/picture`, PAPER],
  [`GET ${W}/paper/members`, PAPER],
  [`POST ${W}/paper/members`, PAPER],
  [`POST ${W}/paper/members/{paperMember}/remove`, PAPER],
  [`GET ${W}/paper/places`, PAPER],
  [`POST ${W}/paper/places`, PAPER],
  ['GET /office/messages', OFFICERS],
  ['GET /office/objections', LISTS],
  ['GET /office/cities/palu/replies', REPLIES],
  ['POST /office/cities/palu/replies', REPLIES, { title: 'Papers', text_id: 'Sudah kami terima.', text_en: '' }],
  ['POST /office/cities/palu/replies/{reply}', REPLIES, { title: 'Papers', text_id: 'Ya.', text_en: '', version: '1' }],
  ['POST /office/cities/palu/replies/{reply}/remove', REPLIES, { version: '1' }],
  [`GET ${B}/paper/returned`, PAPER],
  [`POST ${B}/paper/returned/nothing`, PAPER],
  ['GET /office/calls', OFFICERS],
  ['GET /office/calls/new', OFFICERS],
  ['POST /office/calls/new', OFFICERS],
  ['GET /office/programmes', OFFICERS],
  ['GET /office/programmes/new', OFFICERS],
  ['POST /office/programmes/new', OFFICERS],
  ['GET /office/programmes/{programme}', PROGRAMME],
  ['POST /office/programmes/{programme}', PROGRAMME],
  ['GET /placements/asked', HOSTS],
  ['GET /placements/asked/{call}/davao', ASKED],
  ['POST /placements/asked/{call}/davao', ASKED],
  [`GET ${C}`, CALL],
  [`GET ${C}/preview`, CALL],
  [`POST ${C}/publish`, CALL_LEAD, { version: '1' }],
  [`POST ${C}/close`, CALL_LEAD, { version: '1' }],
  [`POST ${C}/reopen`, CALL_LEAD, { version: '1' }],
  [`GET ${C}/copy`, CALL_LEAD],
  [`POST ${C}/copy`, CALL_LEAD],
  [`GET ${C}/dates`, CALL_LEAD],
  [`POST ${C}/dates`, CALL_LEAD],
  [`GET ${C}/texts`, CALL_LEAD],
  [`POST ${C}/texts`, CALL_LEAD],
  [`GET ${C}/settings`, CALL_LEAD],
  [`POST ${C}/settings`, CALL_LEAD],
  [`GET ${C}/entry`, CALL_LEAD],
  [`POST ${C}/entry`, CALL_LEAD],
  [`GET ${C}/entry/add`, CALL_LEAD],
  [`POST ${C}/entry/add`, CALL_LEAD],
  [`POST ${C}/entry/ask`, CALL_LEAD, { endorser: '{endorser}' }],
  [`POST ${C}/entry/end`, CALL_LEAD, { endorser: '{endorser}' }],
  [`GET ${C}/entry/{endorser}`, CALL_LEAD],
  [`POST ${C}/entry/{endorser}`, CALL_LEAD],
  [`GET ${C}/late-codes`, CALL_LEAD],
  [`POST ${C}/late-codes`, CALL_LEAD],
  [`POST ${C}/late-codes/revoke`, CALL_LEAD, { code: '{lateCode}' }],
  [`GET ${C}/places`, CALL_LEAD],
  [`POST ${C}/places`, CALL_LEAD],
  [`GET ${C}/places/add?city=davao`, CALL_LEAD],
  [`POST ${C}/places/add`, CALL_LEAD, { city: 'davao' }],
  [`POST ${C}/places/ask`, CALL_LEAD, { city: 'davao' }],
  [`POST ${C}/places/remove`, CALL_LEAD, { draft: '{placeDraft}' }],
  [`POST ${C}/places/unname`, CALL_LEAD, { city: 'davao' }],
  [`GET ${C}/places/{placeDraft}`, CALL_LEAD],
  [`POST ${C}/places/{placeDraft}`, CALL_LEAD],
  [`GET ${C}/places/{placeDraft}/offered`, CALL_LEAD],
  [`POST ${C}/places/{placeDraft}/offered`, CALL_LEAD],
  [`GET ${C}/requirements`, CALL_LEAD],
  [`GET ${C}/requirements/add`, CALL_LEAD],
  [`POST ${C}/requirements/add`, CALL_LEAD],
  [`POST ${C}/requirements/move`, CALL_LEAD, { key: 'passport', to: 'down' }],
  [`POST ${C}/requirements/remove`, CALL_LEAD, { key: 'insurance' }],
  [`GET ${C}/requirements/passport`, CALL_LEAD],
  [`POST ${C}/requirements/passport`, CALL_LEAD],
  [`GET ${C}/references`, CALL_LEAD],
  [`GET ${C}/references/teacher/add`, CALL_LEAD],
  [`POST ${C}/references/teacher/add`, CALL_LEAD],
  [`POST ${C}/references/teacher/drop`, CALL_LEAD],
  [`POST ${C}/references/teacher/move`, CALL_LEAD],
  [`GET ${C}/references/teacher/preview`, CALL_LEAD],
  [`POST ${C}/references/teacher/publish`, CALL_LEAD],
  [`GET ${C}/references/teacher/questions/ability`, CALL_LEAD],
  [`POST ${C}/references/teacher/questions/ability`, CALL_LEAD],
  [`POST ${C}/references/teacher/remove`, CALL_LEAD],
  [`POST ${C}/references/teacher/standard`, CALL_LEAD],
  [`GET ${C}/rules`, CALL_LEAD],
  [`GET ${C}/rules/add?purpose=city`, CALL_LEAD],
  [`POST ${C}/rules/add`, CALL_LEAD, { purpose: 'city' }],
  [`POST ${C}/rules/begin`, CALL_LEAD],
  [`POST ${C}/rules/drop`, CALL_LEAD],
  [`POST ${C}/rules/move`, CALL_LEAD],
  [`POST ${C}/rules/publish`, CALL_LEAD],
  [`POST ${C}/rules/remove`, CALL_LEAD],
  [`GET ${C}/rules/try`, CALL_LEAD],
  [`GET ${C}/rules/home`, CALL_LEAD],
  [`POST ${C}/rules/home`, CALL_LEAD],
  [`GET ${C}/form`, CALL_LEAD],
  [`GET ${C}/form/add`, CALL_LEAD],
  [`POST ${C}/form/add`, CALL_LEAD],
  [`POST ${C}/form/back`, CALL_LEAD],
  [`POST ${C}/form/move`, CALL_LEAD],
  [`GET ${C}/form/preview`, CALL_LEAD],
  [`GET ${C}/form/print`, CALL_LEAD],
  [`GET ${C}/form/publish`, CALL_LEAD],
  [`POST ${C}/form/publish`, CALL_LEAD],
  [`GET ${C}/form/questions/why`, CALL_LEAD],
  [`POST ${C}/form/questions/why`, CALL_LEAD],
  [`GET ${C}/form/questions/why/add`, CALL_LEAD],
  [`POST ${C}/form/questions/why/add`, CALL_LEAD],
  [`GET ${C}/form/questions/works/fields/title`, CALL_LEAD],
  [`POST ${C}/form/questions/works/fields/title`, CALL_LEAD],
  [`POST ${C}/form/remove`, CALL_LEAD],
  [`POST ${C}/form/reset`, CALL_LEAD],
  [`GET ${C}/form/sections/details`, CALL_LEAD],
  [`POST ${C}/form/sections/details`, CALL_LEAD],
  [`GET ${C}/form/sections/details/add`, CALL_LEAD],
  [`POST ${C}/form/sections/details/add`, CALL_LEAD],
  [`GET ${C}/form/take`, CALL_LEAD],
  [`POST ${C}/form/take`, CALL_LEAD],

  // Deciding.
  ['GET /office/decisions', LISTS],
  [`GET ${M}`, MEETING],
  [`GET ${M}/minutes`, MEETING],
  [`GET ${M}/reviews`, MEETING],
  [`POST ${M}/preview`, CALL_LEAD],
  [`POST ${M}/sign`, CALL_LEAD],
  [`GET ${M}/release`, CALL_LEAD],
  [`POST ${M}/release`, CALL_LEAD],
  [`POST ${M}/withdraw`, CALL_LEAD],

  // Reviewing.
  ['GET /reviews', REVIEWERS],
  [`GET ${R}`, REVIEW],
  [`POST ${R}`, REVIEW],
  [`POST ${R}/autosave`, REVIEW],
  [`GET ${R}/conflict`, REVIEW],
  [`POST ${R}/conflict`, REVIEW],

  // Placing.
  ['GET /placements', PLACERS],
  [`GET ${P}`, PLACEMENT],
  [`POST ${P}/actions/cancel`, PLACEMENT_ACTS, { cause: 'request', reason: 'Asked by phone' }],
  [`POST ${P}/conditions/{condition}/1`, PLACEMENT_ACTS, { state: 'met' }],
  [`POST ${P}/questions`, HOST_ACTS, { question: 'Does she swim?' }],
  [`POST ${P}/questions/{question}`, OFFICE_ACTS, { answer: 'Yes' }],
  [`POST ${P}/departure`, HOST_ACTS],
  [`POST ${P}/evaluation`, HOST_ACTS, { evaluation: 'A good guest' }],
  [`GET ${Q}`, PROPOSED],
  [`POST ${Q}/actions/cancel`, PROPOSED_ACTS, { cause: 'request', reason: 'Asked by phone' }],
  ['GET /placements/places/{place}', PLACE],
  ['POST /placements/places/{place}', PLACE],

  // Looking after cities and people.
  ['GET /admin/cities', ADMINS],
  ['GET /admin/cities/new', ADMINS],
  ['POST /admin/cities/new', ADMINS],
  ['GET /admin/cities/palu', CITY],
  ['POST /admin/cities/palu', CITY],
  ['GET /admin/site', SITE],
  ['POST /admin/site', SITE],
  ['GET /admin/agreements', ADMINS],
  ['GET /admin/agreements/new', ADMINS],
  ['POST /admin/agreements/new', ADMINS],
  ['GET /admin/agreements/{agreement}', OF_PALU],
  ['POST /admin/agreements/{agreement}', OF_PALU],
  ['GET /admin/calls', ADMINS],
  ['GET /admin/people', ADMINS],
  ['POST /admin/people', ADMINS],
  ['GET /admin/people/p-dewi', OF_PALU],
  ['POST /admin/people/p-dewi/roles', OF_PALU],
  ['POST /admin/people/p-dewi/roles/{role}/end', OF_PALU],
  ['POST /admin/people/p-dewi/sign-out', OF_PALU],
  ['POST /admin/people/p-dewi/factor-off', OF_PALU],
  ['POST /admin/people/p-dewi/invite-again', OF_PALU],
  ['GET /admin/outbox', ADMINS],
  ['POST /admin/outbox/{mail}/retry', ADMINS],
  ['GET /admin/outbox/{sentMail}/bounced', ADMINS],
  ['POST /admin/outbox/{sentMail}/bounced', ADMINS],
  ['GET /admin/events', RECORD],
  ['GET /office/data-requests', WORKERS],
  ['GET /office/data-requests/{wish}', REQUEST],
  ['POST /office/data-requests/{wish}/answer', REQUEST],
  ['POST /office/data-requests/{wish}/erase', ERASES],
  ['POST /office/data-requests/{wish}/erase-application', ERASES],
  ['POST /office/data-requests/{wish}/hold', ERASES],
  ['POST /office/data-requests/{wish}/hold/lift', ERASES],
  ['GET /admin/retention', ADMINS],
  ['POST /admin/retention', SITE],
];
