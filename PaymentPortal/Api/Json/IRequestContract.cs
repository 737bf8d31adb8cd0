namespace PaymentPortal.Api.Json;

/// <summary>Marks what callers send: the document then says that nothing else may stand in it. Answers may grow and say nothing of the kind.</summary>
public interface IRequestContract;
