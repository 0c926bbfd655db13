package samples.field.quoting;

public interface Quoting {}
