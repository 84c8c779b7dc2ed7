// What Discord allows in messages and commands, and how we share out the room. Lengths are UTF-16 units (Discord counts characters, never more).

/** Text of a message. Source: Discord developer documentation, “Create Message”. */
export const CONTENT = 2000;
/** Text of an embed, and all texts of a message’s embeds together. Source: “Embed Limits”. */
export const EMBED_DESCRIPTION = 4096;
export const EMBEDS_TOTAL = 6000;

/** Source: “Component Reference”. */
export const CUSTOM_ID = 100;
export const BUTTON_LABEL = 80;
export const BUTTONS_A_ROW = 5;
export const COMPONENT_ROWS = 5;
export const MENU_PLACEHOLDER = 150;
export const MENU_CHOICES = 25;
export const MENU_CHOICE_TEXT = 100;

/** Files of a message. Source: “Create Message”. */
export const FILES = 10;

/** Choices offered while an option is typed; a choice’s name and value. Source: “Autocomplete”, “Application Command Option Choice Structure”. */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;

/**
 * Of a command. What keeps to these has 26 × 132 characters at most, far from the 8000 that a command may have in all.
 * Source: “Application Command Structure”.
 */
export const COMMAND_OPTIONS = 25;
export const COMMAND_NAME = 32;
export const COMMAND_DESCRIPTION = 100;

/** A text option’s `max_length`. Source: “Application Command Option Structure”. */
export const TEXT_OPTION = 6000;

/** The first response to an interaction is due within 3 s (“Responding to an Interaction”): requests give up before that. */
export const REQUEST_MS = 2500;
/** An answer that is not there by then is announced first (“thinking …”), which leaves a second for the announcement. */
export const DEFER_MS = 2000;

/** Who types waits for choices at every key: what takes longer is not worth it. */
export const COMPLETE_MS = 1000;

/** Ours, so that no block takes all the room of a message. */
export const HEADING = 300;
export const PROSE = 1200;
export const ITEM = 1000;
export const CELL = 200;
export const SOURCE = 700;
/** Of the sources where they have a card of their own. */
export const SOURCES_CARD = 3000;
/** A link longer than this is shown as text alone. */
export const LINK = 512;
