import { expect } from 'chai';
import { masked as maskedAddress } from '../../src/admin/outbox.view.ts';
import { masked as maskedNumber } from '../../src/applications/shown.view.ts';
import { maskedEmail } from '../../src/web/masked-email.ts';

describe('What is hidden of an address or a number', () => {
  it('leaves whole letters: in Thai with vowel and tone, in Latin with their accents', () => {
    expect(maskedAddress('น้ำ@ไทย.example')).to.equal('น้ำ•••@ไ•••.example');
    expect(maskedAddress('e\u0301lise@contoh.example')).to.equal('e\u0301•••@c•••.example');
    expect(maskedEmail('ที่@ไทย.example')).to.equal('ที่•••@ไทย.example');
    expect(maskedEmail('👩‍👧a@contoh.example')).to.equal('👩‍👧•••@contoh.example');
    expect(maskedNumber('กก-ก๊-1234กิ')).to.equal('•••• 234กิ');
  });

  it('is what it was of plain ones', () => {
    expect(maskedAddress('suryani@contoh.example')).to.equal('s•••@c•••.example');
    expect(maskedEmail('nuraini@example.org')).to.equal('n•••@example.org');
    expect([maskedNumber('3171-2345-6789'), maskedNumber('123456')]).to.deep.equal(['•••• 6789', '••••']);
  });
});
