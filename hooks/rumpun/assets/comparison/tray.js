// @ts-check
/** The tray that follows the reader: what is put aside for comparing. */
