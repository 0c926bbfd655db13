package insurance.choice;

/** Reasons to choose a pattern. Some of them are never good enough. */
public enum Because {
    /** A caller waits for one answer, and nothing has to be kept. */
    A_CALLER_WAITS,
    /** One table with a few queries answers all questions in time. */
    ONE_TABLE_IS_ENOUGH,
    /** One particular system is to do something, and later will do. */
    ONE_SYSTEM_IS_TO_ACT,
    /** Several systems want to know that something happened, and each may ask for the rest. */
    MANY_MAY_ASK_BACK,
    /** The data is needed where and when its owner cannot be asked. */
    THE_OWNER_CANNOT_BE_ASKED,
    /** What was believed is asked for, and why it changed. */
    THE_PAST_AND_WHY,
    /** In one system, the questions need other models than the rules. */
    QUESTIONS_AND_RULES_DIFFER,
    /** It can grow very large. */
    IT_SCALES,
    /** The systems do not know each other then. */
    IT_DECOUPLES,
    /** We may need it one day. */
    WE_MAY_NEED_IT
}
