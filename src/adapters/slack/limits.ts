// How much Slack takes. Block Kit reference (docs.slack.dev/reference/block-kit) unless another source is named.

/** Blocks of one message. */
export const MESSAGE_BLOCKS = 50;
/**
 * Characters of all blocks of one message. Slack gives no number: `msg_blocks_too_long` was seen at about 13,200 with
 * containers counted in some way (slackapi/bolt-js issues 2509 and 2867). Text and containers are counted here.
 */
export const MESSAGE_CHARS = 12_000;
/** What a block costs beside its text: type names, braces and quotes of its JSON. */
export const BLOCK_OVERHEAD = 110;
/** Text of a section, after escaping. */
export const SECTION_TEXT = 3000;
/** Text of a header block. */
export const HEADER_TEXT = 150;
/** One text of a context block: a text object takes 3000, a section's field 2000; the smaller is kept to. */
export const CONTEXT_TEXT = 2000;
/** The plain `text` beside the blocks, for notifications and screen readers. Slack advises at most 4000 (chat.postMessage). */
export const FALLBACK_TEXT = 4000;
/** A link's address, as of a button's `url`. */
export const LINK_URL = 3000;

/** Elements of an actions block. */
export const ACTION_ELEMENTS = 25;
/** Elements of a context actions block. */
export const CONTEXT_ACTION_ELEMENTS = 5;
export const ACTION_ID = 255;
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2000;
/** Choices of a static select. */
export const MENU_CHOICES = 100;
export const CHOICE_LABEL = 75;
/** The reference says 150 since 2024, and 75 before; the smaller is kept to. */
export const CHOICE_VALUE = 75;
/** Of a completion, which the reference's present number is kept to: it may name what it stands for. */
export const COMPLETION_VALUE = 150;
export const CHOICE_DESCRIPTION = 75;
export const MENU_PLACEHOLDER = 150;
/** Label and hint of an input; text typed into one. */
export const INPUT_LABEL = 2000;
export const INPUT_TEXT = 3000;

/** A message holds one table (slackapi/slack-skills-plugin, data display), 100 rows with the header's, 20 cells a row. */
export const MESSAGE_TABLES = 1;
export const TABLE_ROWS = 100;
export const TABLE_COLUMNS = 20;
/** Characters in all cells together. */
export const TABLE_CHARS = 10_000;
/** What a cell costs beside its text. */
export const CELL_OVERHEAD = 30;

/** Our own shares of MESSAGE_CHARS and MESSAGE_BLOCKS, so that neither sources nor menus push the answer out. */
export const SOURCES_CHARS = 4000;
export const SOURCES_BLOCKS = 10;
/** The first source, the only one that is cut if it is longer. */
export const FIRST_SOURCE = 1900;
export const MENU_CHARS = 2000;

/** What the app is called, wherever it names itself. */
export const APP_NAME = 'Alliance Desk';
/** Title and buttons of a modal. */
export const MODAL_TITLE = 24;
export const PRIVATE_METADATA = 3000;
