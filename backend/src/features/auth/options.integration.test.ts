import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';

describe('the options of the login page', () => {
  const demo = [{ username: 'employee', password: 'Maru-demo-1', name: '임지호', role: 'employee' }];

  async function options(environment: Readonly<Record<string, string>>): Promise<unknown> {
    const harness = await Harness.start({ environment });
    try {
      const { status, body } = await harness.get('/auth/options');
      assert.equal(status, 200);
      return body.data;
    } finally {
      await harness.close();
    }
  }

  it('are open to all: whose Maru it is, its languages, and how to log in', async () => {
    assert.deepEqual(await options({}), {
      organisation: { name: '한울물산' },
      languages: ['ko', 'en'],
      signIn: ['password'],
    });
  });
  it('name whom to ask, and the demo logins where there are any', async () => {
    assert.deepEqual(await options({ HELP_CONTACT: 'help@hanul.example', DEMO_ACCOUNTS: JSON.stringify(demo) }), {
      organisation: { name: '한울물산' },
      languages: ['ko', 'en'],
      signIn: ['password'],
      helpContact: 'help@hanul.example',
      demoAccounts: demo,
    });
  });
});
