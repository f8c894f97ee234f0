import { screen, type Walk } from './entry.ts';

const address = '/crisis/:about?/:id?';

export const wrong: Walk = {
  name: 'something is wrong',
  agency: 'full',
  entries: [
    screen('crisis', address, '.crisis-list', '/crisis'),
    screen('crisis-client', address, '.crisis-list', ({ crowded }) => `/crisis/person/${crowded}`),
    screen('crisis-session', address, '.crisis-list', (ids) => `/crisis/session/${ids.draftId}`),
    {
      name: 'incident-new',
      route: address,
      there: '.incident textarea',
      async show({ call, go, ids }) {
        const { id } = await call('draft.save', {
          kind: 'incident',
          personId: ids.olena,
          body: { personId: ids.olena },
        });
        await go(`/crisis/draft/${id}`);
      },
    },
    {
      name: 'incident',
      route: address,
      there: '.crisis-words',
      async show({ call, go, ids }) {
        const { id } = await call('incident.save', {
          values: {
            personId: ids.olena,
            words: 'She said: he waits outside the school in the blue van.',
            danger: 'yes',
            supervisorTold: 'no',
            nextCheckOn: '2031-03-04',
          },
        });
        await call('incident.add', { id, text: 'The school was told; they keep her inside.' });
        await go(`/crisis/incident/${id}`);
      },
    },
  ],
};
