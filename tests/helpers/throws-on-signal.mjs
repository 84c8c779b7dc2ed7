// Preloaded into a program: SIGUSR2 makes it throw where nobody catches, as an SDK might, an error that holds words and a token.
process.on('SIGUSR2', () =>
  setTimeout(() => {
    throw Object.assign(new TypeError('private matter'), {
      requestBody: { json: { content: 'private matter' } },
      headers: { authorization: 'xoxb-in-a-header' },
    });
  }),
);
