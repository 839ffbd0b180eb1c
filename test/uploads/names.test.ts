import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { makeWorld } from '../support/world.ts';

/** Names as people write them, and what they are handed out as. */
const NAMES = [
  ['Thai', 'หนังสือเดินทาง น้ำผึ้ง.pdf'],
  ['Chinese', '护照-复印件（第2页）.pdf'],
  ['Arabic', 'جواز السفر ٢٠٢٦.pdf'],
  ['Devanagari, whose letters join', 'क्षत्रिय‍ पासपोर्ट.pdf'],
  ['Javanese script', 'ꦥꦱ꧀ꦥꦺꦴꦂ.pdf'],
  ['Lontara, of Sulawesi', 'ᨔᨘᨑ ᨄᨔᨄᨚᨑ.pdf'],
  ['emoji, one of them a family', 'paspor 🛂 👨‍👩‍👧‍👦.pdf'],
  ['letters with marks', 'Kartu Keluarga – Ñuñez & Łódź “resmi”.pdf'],
  ['quotes, brackets and a star', "suryani's (copy) [final] *1*.pdf"],
  ['percent signs', '100%25 asli %2F.pdf'],
  ['no ending', 'paspor'],
] as const;

describe('The name of a file', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let dewi: Client;
  let id = '';
  let target = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    suryani = await at.signIn('suryani@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
    id = await world.draft('suryani');
    const { id: participant } = (await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }; // prettier-ignore
    target = `/applications/${id}/uploads/${world.ids.insurance}/${participant}`;
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/documents`;

  for (const [script, name] of NAMES)
    it(`in ${script} is kept in the record, shown on pages, and given back whole by the download`, async () => {
      const sent = await suryani.upload(target, {}, [{ field: 'file', name, content: tinyPdf() }], { from: home() });
      expect(sent.status).to.equal(303);
      const row = (await world.db
        .read('documents')
        .join('files', 'files.id', 'documents.file_id')
        .where({ requirement_id: world.ids.insurance, current: true })
        .first('documents.id', 'files.original_name as name')) as { id: string; name: string };
      const kept = name.normalize('NFC');
      expect(row.name).to.equal(kept);
      const escaped = kept.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
      expect((await suryani.get(home())).text).to.include(escaped);
      for (const client of [suryani, dewi]) {
        const answer = await client.get(`${home()}/${row.id}`);
        const disposition = String(answer.headers['content-disposition']);
        const [, plain, whole] = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([A-Za-z0-9%!#$&+.^_`|~-]+)$/.exec(disposition)!; // prettier-ignore
        expect(decodeURIComponent(whole!)).to.equal(kept.endsWith('.pdf') ? kept : `${kept}.pdf`);
        expect(plain).to.match(/\.pdf$/);
        expect(/["\\%]/.test(plain!)).to.equal(false);
      }
    });
});
