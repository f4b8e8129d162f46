// The deliverables and targets of the sample: 17 deliverables in 5 themes. Facts and figures are from a public board
// paper; the wording and the council are invented.

/** One quarter as typed: a figure, "n/a", or nothing yet. */
export type QuarterFact = number | 'n/a' | null;

/** `achieved` is the percentage as printed, a fraction at whole percents. */
export interface DeliverableFact {
  readonly deliverable: string;
  readonly target: number;
  readonly quarters: readonly [QuarterFact, QuarterFact, QuarterFact, QuarterFact];
  readonly total: number;
  readonly achieved: number;
  readonly comment: string | null;
}

export interface ThemeFacts {
  readonly theme: string;
  readonly deliverables: readonly DeliverableFact[];
}

export const deliverablesTitle = 'Deliverables and targets 2015/16';

export const deliverableThemes: readonly ThemeFacts[] = [
  {
    theme: 'Peer work with councils',
    deliverables: [
      {
        deliverable: 'Carry out at least 100 peer challenges, corporate, service or place based',
        target: 100,
        quarters: [18, 13, null, null],
        total: 31,
        achieved: 0.31,
        comment: null,
      },
      {
        deliverable: 'Support tailored to at least 40 councils, or groups of them, that face the hardest challenges',
        target: 40,
        quarters: [19, 8, null, null],
        total: 27,
        achieved: 0.68,
        comment: null,
      },
      {
        deliverable: 'Help at least 10 councils settle issues between councillors and managers',
        target: 10,
        quarters: [6, 6, null, null],
        total: 12,
        achieved: 1.2,
        comment: null,
      },
      {
        deliverable: 'Build scrutiny skills with at least 20 councils',
        target: 20,
        quarters: [16, 5, null, null],
        total: 21,
        achieved: 1.05,
        comment: null,
      },
    ],
  },
  {
    theme: 'Efficiency and productivity',
    deliverables: [
      {
        deliverable: 'Place productivity experts with at least 20 councils',
        target: 20,
        quarters: [4, 6, null, null],
        total: 10,
        achieved: 0.5,
        comment: null,
      },
      {
        deliverable: 'At least 5 councils try out new learning disability services',
        target: 5,
        quarters: [5, 5, null, null],
        total: 5,
        achieved: 1,
        comment: null,
      },
      {
        deliverable: 'Waste and recycling contracts made more efficient with at least 10 councils',
        target: 10,
        quarters: [0, 60, null, null],
        total: 60,
        achieved: 6,
        comment: null,
      },
      {
        deliverable: 'Financial sustainability: councillor and officer support for at least 25 councils',
        target: 25,
        quarters: [6, 5, null, null],
        total: 11,
        achieved: 0.44,
        comment: null,
      },
      {
        deliverable: 'Publish a guide to managing demand and support up to 20 councils in using it',
        target: 20,
        quarters: [10, 10, null, null],
        total: 20,
        achieved: 1,
        comment: null,
      },
    ],
  },
  {
    theme: 'Strong political leadership',
    deliverables: [
      {
        deliverable: 'Train at least 500 councillors who hold leadership roles',
        target: 500,
        quarters: [347, 201, null, null],
        total: 548,
        achieved: 1.1,
        comment: 'The 548 are places booked so far.',
      },
      {
        deliverable: 'At least 50 promising councillors supported through next generation',
        target: 50,
        quarters: [58, 58, null, null],
        total: 58,
        achieved: 1.16,
        comment: null,
      },
      {
        deliverable: 'Bring up to 100 high-calibre graduates into councils',
        target: 100,
        quarters: ['n/a', 98, null, null],
        total: 98,
        achieved: 0.98,
        comment: null,
      },
    ],
  },
  {
    theme: 'Strong local economies',
    deliverables: [
      {
        deliverable: 'Growth plans: tailored support for at least 15 councils',
        target: 15,
        quarters: [4, 11, null, null],
        total: 15,
        achieved: 1,
        comment: null,
      },
      {
        deliverable: 'Culture and sport: at least 150 councillors supported to make the most of it for growth',
        target: 150,
        quarters: ['n/a', 35, null, null],
        total: 35,
        achieved: 0.23,
        comment: null,
      },
    ],
  },
  {
    theme: 'Workforce, transformation and integration',
    deliverables: [
      {
        deliverable: 'Transform and modernise the workforce with at least 15% of councils',
        target: 52,
        quarters: [25, 17, null, null],
        total: 42,
        achieved: 0.81,
        comment: null,
      },
      {
        deliverable: 'A more commercial approach to services in at least 15 councils',
        target: 15,
        quarters: [15, 15, null, null],
        total: 15,
        achieved: 1,
        comment: null,
      },
      {
        deliverable: 'Tools to review management layers and spans used by at least 10 councils',
        target: 10,
        quarters: [2, 3, null, null],
        total: 3,
        achieved: 0.3,
        comment: null,
      },
    ],
  },
];
