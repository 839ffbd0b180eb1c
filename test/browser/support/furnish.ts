import type { LinkFor } from '../../../src/accounts/links.ts';
import { addReply } from '../../../src/messages/replies.ts';
import { assigned } from '../../reviews/panel.ts';
import { dayOf, fill } from '../../setup/desk.ts';
import { givenLink } from '../../support/accounts.ts';
import type { Client } from '../../support/app.ts';
import type { TestServer } from '../../support/server.ts';
import { storeFiles } from '../../support/stored.ts';
import type { World } from '../../support/world.ts';
import { furnishAccounts } from './furnish-accounts.ts';
import { furnishGroup } from './furnish-group.ts';
import { furnishOffice } from './furnish-office.ts';
import { rowIn, type Start } from './start.ts';

/** A call that is copied and asks a city for places, with schools that endorse, late codes, and a form on paper. */
async function furnishCall(world: World, dewi: Client): Promise<{ readonly onPaper: string; readonly entry: string }> {
  const { call } = world.ids;
  const copied = await fill(dewi, `/office/calls/${call}/copy`, { name_id: 'Satu Semester 2028', name_en: 'Term abroad 2028', slug: 'term-2028' }); // prettier-ignore
  const next = copied.headers['location']!;
  await dewi.post(`${next}/places/ask`, { city: 'davao' }, { from: `${next}/places` });
  const codes = `/office/calls/${call}/late-codes`;
  await dewi.post(codes, { name: 'Siti', email: 'siti@contoh.example', reason: 'Banjir.', locale: 'id', ...dayOf('until', '2026-12-20') }, { from: codes }); // prettier-ignore
  const paper = { call: `${call}.palu`, name: 'Nurhayati', email: 'nur@contoh.example', ...dayOf('received', '2026-11-20') }; // prettier-ignore
  const typed = await dewi.post('/office/applications/new', paper, { from: '/office/applications/new' });
  const entry = `/office/calls/${call}/entry`;
  await fill(dewi, entry, { entry: 'endorsed' });
  await fill(dewi, `${entry}/add`, { name: 'SMA 1 Palu', email: 'kepala@sma1.example', limit: '5', locale: 'id' });
  return { onPaper: typed.headers['location']!, entry };
}

/** A network in which something stands everywhere: a call in preparation, one that asks for places, a case of every kind. */
export async function furnish(world: World, server: TestServer): Promise<readonly Start[]> {
  const { ids } = world;
  await world.db.transaction((trx) => trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' }));
  const draft = await world.draft('suryani');
  const returned = await world.given('submitted', 'made');
  await world.application('dewi', returned, 'return', { items: ['section:motivation', 'requirement:passport'], reason: 'Kurang jelas.', fix_by: '2026-12-01' }); // prettier-ignore
  const read = await world.given('in_review', 'tara');
  await assigned(world, read, 'ratna');
  const ruledOut = await world.given('submitted', 'niran');
  await world.application('andi', ruledOut, 'rule_out', { rule: 'other', reason: 'Rapor tidak lengkap.' });
  await world.placed('offered', await world.given('selected', 'budi'));
  await world.act('dewi', (ctx) => addReply(ctx, 'palu', { title: 'Berkas', texts: { id: 'Sudah kami terima.', en: 'We have them.' } })); // prettier-ignore
  const dewi = await server.signIn('dewi@contoh.example');
  const { onPaper, entry } = await furnishCall(world, dewi);
  const more = [
    ...(await furnishOffice(world, dewi, onPaper)),
    ...(await furnishAccounts(world, server)),
    ...(await furnishGroup(world, server)),
  ];
  await storeFiles(server);
  await server.sendMail();
  const endorser = await rowIn(world, 'endorsers', { call_id: ids.call });
  const link = (of: LinkFor): Promise<string> => givenLink(server, of);
  return [
    {
      as: 'dewi',
      addresses: [
        ...['', '/sections/motivation', '/paper/documents', '/paper/places'].map((part) => `${onPaper}${part}`),
        `/office/applications/${ruledOut}/objection`,
        `/office/applications/${read}/messages`,
        `/office/applications/${read}/notes`,
        `/office/calls/${ids.call}/form/publish`,
        `${entry}/add`,
        `${entry}/${endorser}`,
        `/office/decisions/${ids.call}/release`,
        '/office/messages',
        '/office/objections',
        '/office/documents',
      ],
    },
    {
      as: null,
      addresses: [
        ...['/accessibility', '/privacy', '/contact', '/links/again', '/signed-out'],
        await link({ purpose: 'guardian', subjectId: await rowIn(world, 'guardians', { application_id: read }) }),
        await link({ purpose: 'referee', subjectId: await rowIn(world, 'referees', { application_id: read }) }),
        await link({ purpose: 'endorser', subjectId: endorser }),
        `/applications/${draft}`,
      ],
    },
    ...more,
  ];
}
