package org.readledger.marketplace.posting;

import java.util.List;

/**
 * A centre's postings by state, and its figures.
 *
 * @param posted await a reader, nearest deadline first
 * @param claimed are being read, nearest deadline first
 * @param reported await the centre, nearest automatic acceptance first
 * @param accepted settled, newest first, at most 50
 * @param disputed await a resolution
 * @param closed withdrawn or returned, newest first, at most 50
 * @param turnaround one per priority, STAT first
 * @param open postings that await a reader or are being read
 * @param overdue of these, past their deadline
 * @param creditsHeld in unsettled postings
 * @param creditsAvailable of the centre
 */
public record Board(
    List<BoardTile> posted,
    List<BoardTile> claimed,
    List<BoardTile> reported,
    List<BoardTile> accepted,
    List<BoardTile> disputed,
    List<BoardTile> closed,
    List<Turnaround> turnaround,
    int open,
    int overdue,
    long creditsHeld,
    long creditsAvailable) {}
