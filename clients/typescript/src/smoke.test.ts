import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  changeAvatar,
  getMessages,
  logIn,
  profile,
  sendMessage,
  signUp,
} from './generated/index.js';
import { aviary } from './session.js';

const site = process.env.AVIARY_URL ?? 'http://localhost:8080';
const run = Date.now().toString(36);

/** Signs somebody new up, and in: a client of theirs, and their number. */
async function join(name: string) {
  const username = `${name}_${run}`;
  const password = 'analytical-engine';
  const signedUp = await signUp({
    client: aviary(site),
    body: {
      first_name: 'First',
      last_name: 'Last',
      username,
      email: `${username}@mail.example`,
      password,
    },
  });
  assert.equal(signedUp.data?.code, 200);
  const { data: loggedIn } = await logIn({
    client: aviary(site),
    body: { email: username, password, device_type: 'ios' },
  });
  assert(loggedIn?.code === 200);
  return { id: loggedIn.data.id, client: aviary(site, loggedIn.auth.auth_token) };
}

test('signs up, sends, reads and uploads an avatar', async () => {
  const ada = await join('ada');
  const ben = await join('ben');

  const { data: sent } = await sendMessage({
    client: ada.client,
    body: { user_id: ben.id, type: 'text', message: 'Hello Ben, 你好 👋' },
  });
  assert(sent?.code === 200);
  assert.equal(sent.data.side, 'right');

  const { data: read } = await getMessages({ client: ben.client, body: { user_id: ada.id } });
  assert(read?.code === 200);
  assert.deepEqual(
    read.data.map((it) => [it.id, it.message, it.side]),
    [[sent.data.id, 'Hello Ben, 你好 👋', 'left']],
  );

  const picture = await (await fetch(`${site}/upload/default/avatar.png`)).blob();
  const { data: changed } = await changeAvatar({ client: ada.client, body: { avatar: picture } });
  assert(changed?.code === 200);
  const served = await fetch(site + new URL(changed.data.avatar_url).pathname);
  assert.equal(served.headers.get('content-type'), 'image/jpeg');

  const { data: seen } = await profile({ client: ben.client, body: { user_id: ada.id } });
  assert(seen?.code === 200);
  assert.equal(seen.data.avatar, changed.data.avatar_url);
});

test('reads a picture message that it sent', async () => {
  const ada = await join('ida');
  const ben = await join('bea');
  const picture = await (await fetch(`${site}/upload/default/cover.png`)).blob();

  const { data: sent } = await sendMessage({
    client: ada.client,
    body: { user_id: ben.id, type: 'media', image: picture },
  });

  assert(sent?.code === 200);
  assert.equal(sent.data.media_type, 'image');
});

test('is told why not', async () => {
  const ada = await join('una');

  const { data: refused } = await sendMessage({
    client: ada.client,
    body: { user_id: ada.id, type: 'text', message: 'To oneself' },
  });
  assert(refused?.code === 400);
  assert.equal(refused.message, 'You do not have permission direct messages to this chat');

  const { data: nobody } = await getMessages({ client: aviary(site), body: { user_id: ada.id } });
  assert(nobody?.code === 401);
});
