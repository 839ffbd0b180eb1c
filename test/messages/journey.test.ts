import { expect } from 'chai';
import { MINUTE } from '../../src/deps.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { mailsOf, words } from './talk.ts';

describe('Suryani asks, and the office answers', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.stop());

  it('from her question to an answer that she has read, and a referee who was reached by hand', async () => {
    const { world } = office;
    const id = await world.given('submitted', 'suryani');
    const [suryani, dewi, andi] = [await office.as('suryani'), await office.as('dewi'), await office.as('andi')];

    // She finds the messages from her application and asks.
    const home = await suryani.get(`/applications/${id}`);
    expect(home.text).to.include(`href="/applications/${id}/messages"`);
    await suryani.get(`/applications/${id}/messages`);
    await suryani.post(`/applications/${id}/messages`, { body: 'Guru saya tidak membaca surel. Bagaimana?' });

    // Dewi sees on her home page that somebody waits, and notes for the office what she will do.
    expect(words((await dewi.get('/office')).text)).to.include('1 Pemohon yang menunggu jawaban');
    const queue = (await dewi.get('/office/messages')).text;
    const link = new RegExp(`href="(/office/applications/${id}[^"]*)#msg"`).exec(queue)![1]!.replaceAll('&amp;', '&');
    const casePage = (await dewi.get(link)).text;
    expect(words(casePage)).to.include('1 baru').and.to.include('Balasan dalam');
    await dewi.post(`/office/applications/${id}/notes`, { note: 'Telepon sekolah besok.' }, { from: link });

    // She makes a link for the teacher, and sends it by WhatsApp: he opens it.
    const { text: links } = await dewi.get(`/office/applications/${id}/links`);
    const holder = /name="holder" value="([^"]+)"/.exec(links)![1]!;
    const passed = (await dewi.post(`/office/applications/${id}/links`, { holder })).text;
    const teacher = office.at.client();
    await teacher.get(/\/l\/[\w-]+/.exec(passed)![0]);
    expect((await teacher.get('/referee')).status).to.equal(200);

    // She answers with a ready reply that Andi had written, and changes it.
    const replies = '/office/cities/palu/replies';
    await andi.post(replies, { title: 'Tautan', text_id: 'Tautan sudah kami kirim.', text_en: '' }, { from: replies });
    const thread = `/office/applications/${id}/messages`;
    const seen = /name="seen" value="([^"]+)"/.exec((await dewi.get(thread)).text)![1]!;
    const reply = ((await world.db.read('ready_replies').first('id')) as { id: string }).id;
    const put = await dewi.post(thread, { body: '', seen, reply, go: 'insert' });
    expect(put.text).to.include('Tautan sudah kami kirim.</textarea>');
    world.clock.advance(MINUTE);
    await dewi.post(thread, { body: 'Tautan sudah kami kirim lewat WhatsApp.', seen });
    expect(words((await dewi.get('/office/messages')).text)).to.include('Tidak ada yang menunggu jawaban');

    // The mail tells her that there is an answer; she reads it, and the office sees that she did.
    const [mail] = await mailsOf(office, 'message_applicant');
    expect(mail!.text).not.to.include('WhatsApp');
    const address = new RegExp(`https://sintuvu\\.example(/applications/${id}/messages)`).exec(mail!.text)![1]!;
    const read = words((await suryani.get(address)).text);
    expect(read)
      .to.include('Kantor program Palu')
      .and.to.include('lewat WhatsApp.')
      .and.not.to.include('Telepon sekolah');
    expect(words((await andi.get(thread)).text))
      .to.include('Dibuka')
      .and.to.include('Kantor Palu, Dewi Lestari');

    // The record says all of it, and of the note nothing.
    const events = (await world.db
      .read('events')
      .where({ subject_id: id })
      .orderBy('number')
      .pluck('action')) as string[];
    expect(events.slice(-3)).to.deep.equal(['write_message', 'pass_link', 'answer_message']);
  });
});
