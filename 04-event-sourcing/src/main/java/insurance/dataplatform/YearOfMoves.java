package insurance.dataplatform;

/**
 * A line of the answer.
 *
 * @param moves how many moves there were in this year
 * @param leftSoon after how many of them the customer left soon
 */
public record YearOfMoves(int year, int moves, int leftSoon) {}
