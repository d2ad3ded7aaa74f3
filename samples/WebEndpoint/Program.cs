using Compliance;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCompliance();
builder.Services.AddComplianceProblemDetails();
builder.Services.AddHealthChecks().AddCompliance();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseExceptionHandler();
app.MapOpenApi();
app.MapHealthChecks("/healthz");

// Everything: verdict, verdicts, gate, validate, facts, interview, health.
app.MapCompliance();

// An endpoint of your own binds a use case and returns a verdict; there is nothing to set up.
app.MapPost("/may-we", (UseCase useCase, IComplianceEvaluator evaluator) => evaluator.Evaluate(useCase));

app.Run();
