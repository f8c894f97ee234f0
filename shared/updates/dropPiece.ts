/** Bytes of a piece in which a dropped file is handed over. Here alone: windows load it at their start. */
export const dropPieceBytes = 768 * 1024;
