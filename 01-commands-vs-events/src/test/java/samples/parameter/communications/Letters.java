package samples.parameter.communications;

public interface Letters {}
